import type { RxWarning } from '../../platform';
import { t } from '../../shared/i18n.svelte';

/** A warning in words. It says what the data say, and nothing of what they do not hold. */
export function warningText(warning: RxWarning): string {
  const { what, against } = warning;
  if (warning.kind === 'allergy') return t('ui-rx-warn-allergy', { what, against });
  if (warning.kind === 'allergy_class') return t('ui-rx-warn-class', { what, against });
  return warning.against_line === null
    ? t('ui-rx-warn-long-term', { what, against })
    : t('ui-rx-warn-twice', { what, number: warning.against_line + 1 });
}
