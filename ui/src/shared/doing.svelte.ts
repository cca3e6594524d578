import { CallError } from '../platform';
import { tell } from './i18n.svelte';

/** What a form or a page is at, one thing at a time, and what the core refused it for. One for each: made there. */
export class Doing {
  /** Which work is under way; empty for none. */
  what = $state('');
  failure = $state.raw<CallError | null>(null);

  get busy(): boolean {
    return this.what !== '';
  }

  /** What to say beside the box that was refused. */
  errorOf(field: string): string | undefined {
    return this.failure?.field === field ? tell(this.failure) : undefined;
  }

  /** True once `work` is done; false if it was refused, or dropped because something else is under way. */
  async run(work: () => Promise<unknown>, what = 'work'): Promise<boolean> {
    if (this.busy) return false;
    this.what = what;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.#refused(error);
      return false;
    } finally {
      this.what = '';
    }
  }

  /** Fetches what is shown. Keeps nobody from anything: what is pressed while it comes counts. */
  async load(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#refused(error);
    }
  }

  #refused(error: unknown): void {
    if (!(error instanceof CallError)) throw error;
    this.failure = error;
  }
}
