import { call, type PrintTo } from '../../platform';
import { app } from '../session/app.svelte';

/** Where "sign off and print" sends the sheet in this room. The core remembers it for this PC. */
class Where {
  to = $state<PrintTo>('ask');
  #known = false;

  /** Asks once in a session: nobody but this page changes it. */
  async need(): Promise<void> {
    if (this.#known || !app.can('consult_print_to')) return;
    let remembered: PrintTo;
    try {
      remembered = (await call('consult_print_to', {})).print_to;
    } catch {
      // The screen asks then, as it does in a new room.
      return;
    }
    // What was chosen while the answer was on its way is newer.
    if (this.#known) return;
    this.to = remembered;
    this.#known = true;
  }

  /** Counts at once: who signs the moment after has chosen already. A choice that the core refuses is put back. */
  async choose(to: PrintTo): Promise<void> {
    const before = { to: this.to, known: this.#known };
    this.to = to;
    this.#known = true;
    try {
      await call('consult_print_to', { print_to: to });
    } catch (error) {
      if (this.to === to) {
        this.to = before.to;
        this.#known = before.known;
      }
      throw error;
    }
  }
}

export const where = new Where();
