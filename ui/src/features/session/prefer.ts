import { call } from '../../platform';
import { setLanguage, tell } from '../../shared/i18n.svelte';
import { applyTheme } from '../../shared/theme';
import { toast } from '../../shared/toast.svelte';
import { app } from './app.svelte';

/** A person's own choice: shown at once, and kept by the core. */
export async function prefer(change: { language?: string; theme?: string }): Promise<void> {
  if (change.language) setLanguage(change.language);
  if (change.theme) applyTheme(change.theme);
  try {
    await call('session_preferences', change);
    await app.refresh();
  } catch (error) {
    toast(tell(error), 'danger');
  }
}
