import { call, type TemplateShown } from '../../platform';
import { t } from '../../shared/i18n.svelte';
import { app } from '../session/app.svelte';
import type { Completion } from './match';

/** Phrases and templates by box: asked for once in a session, and handed over by the settings when they change them. */
class Phrases {
  all = $state.raw<TemplateShown[]>([]);
  #known = false;

  /** Asks for them if nobody has. A session that ends drops the page, and this with it. */
  async need(): Promise<void> {
    if (this.#known || !app.can('template_list')) return;
    try {
      this.take(await call('template_list', {}));
    } catch {
      // Without phrases every box still takes what is typed.
    }
  }

  take(all: TemplateShown[]): void {
    this.all = all;
    this.#known = true;
  }

  of(kind: string): Completion[] {
    return this.all
      .filter((phrase) => phrase.kind === kind)
      .map((phrase) => ({
        label: phrase.title,
        text: phrase.text,
        note: phrase.mine ? t('ui-template-mine') : phrase.odd_code ? t('ui-codes-odd') : undefined,
        unchecked: phrase.built_in,
      }));
  }
}

export const phrases = new Phrases();
