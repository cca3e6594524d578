import type { Trouble } from '../../platform';
import { t } from '../../shared/i18n.svelte';

/** What keeps a printer from printing, and what a person can do; the printer's own words where we have none. */
export function troubleText(trouble: Trouble): string {
  const text = t(`ui-printer-trouble-${trouble.kind}`);
  return trouble.kind === 'other' && trouble.detail !== '' ? `${text} ${trouble.detail}` : text;
}
