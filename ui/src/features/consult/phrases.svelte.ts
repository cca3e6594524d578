import { call, type TemplateShown } from '../../platform';
import { t } from '../../shared/i18n.svelte';
import { app } from '../session/app.svelte';
import type { Completion } from './match';

/** Phrases and templates by box, asked for once when a consult opens. */
class Phrases {
  all = $state.raw<TemplateShown[]>([]);

  async refresh(): Promise<void> {
    if (!app.can('template_list')) return;
    try {
      this.all = await call('template_list', {});
    } catch {
      // Without phrases every box still takes what is typed.
    }
  }

  of(kind: string): Completion[] {
    return this.all
      .filter((phrase) => phrase.kind === kind)
      .map((phrase) => ({
        label: phrase.title,
        text: phrase.text,
        note: phrase.mine ? t('ui-template-mine') : undefined,
        unchecked: phrase.built_in,
      }));
  }
}

export const phrases = new Phrases();
