import { call, CallError, type PaperOf } from '../../platform';
import { t, tell } from '../../shared/i18n.svelte';
import { toast } from '../../shared/toast.svelte';
import { app } from '../session/app.svelte';
import { where } from './where.svelte';

/** Releases a signed prescription to the front desk. */
export async function release(encounter: string): Promise<void> {
  await call('release_make', { encounter });
  toast(t('ui-released'));
}

/**
 * Hands a signed prescription to where this room's sheets go. True when it is on its way; false where nobody said where, or
 * something is in the way: then the dialogue asks.
 */
export async function handOut(encounter: string): Promise<boolean> {
  try {
    if (where.to === 'desk' && app.can('release_make')) {
      await release(encounter);
      return true;
    }
    if (where.to !== 'printer') return false;
    const paper: PaperOf = { kind: 'prescription', encounter };
    const sent = await call('paper_send', { paper });
    if (sent.trouble) toast(t('ui-release-stuck', { printer: sent.printer }), 'danger');
    else toast(t('ui-print-sent', { printer: sent.printer }));
    // A jammed printer keeps its job: the dialogue would print it twice.
    return sent.trouble === null;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    toast(tell(error), 'danger');
    return false;
  }
}
