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
 * Hands a signed prescription to where this room's sheets go. `out`: it is on its way. `stuck`: the printer has it and
 * stands still; printing it again would print it twice. `ask`: nobody said where, or it was refused; the dialogue asks.
 */
export async function handOut(encounter: string): Promise<'out' | 'stuck' | 'ask'> {
  try {
    await where.need();
    if (where.to === 'desk' && app.can('release_make')) {
      await release(encounter);
      return 'out';
    }
    if (where.to !== 'printer') return 'ask';
    const paper: PaperOf = { kind: 'prescription', encounter };
    const sent = await call('paper_send', { paper });
    if (sent.trouble) {
      toast(t('ui-release-stuck', { printer: sent.printer }), 'danger');
      return 'stuck';
    }
    toast(t('ui-print-sent', { printer: sent.printer }));
    return 'out';
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    toast(tell(error), 'danger');
    return 'ask';
  }
}
