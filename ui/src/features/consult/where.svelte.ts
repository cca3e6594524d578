import { call, type PrintTo } from '../../platform';
import { app } from '../session/app.svelte';

/** Where "sign off and print" sends the sheet in this room. The core remembers it for this PC. */
class Where {
  to = $state<PrintTo>('ask');
  #known = false;

  /** Asks once in a session: nobody but this page changes it. */
  async need(): Promise<void> {
    if (this.#known || !app.can('consult_print_to')) return;
    try {
      this.to = (await call('consult_print_to', {})).print_to;
      this.#known = true;
    } catch {
      // The screen asks then, as it does in a new room.
      this.to = 'ask';
    }
  }

  async choose(to: PrintTo): Promise<void> {
    this.to = (await call('consult_print_to', { print_to: to })).print_to;
  }
}

export const where = new Where();
