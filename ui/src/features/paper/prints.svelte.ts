import { call, type PrintJob } from '../../platform';

/** How often the spooler is asked while somebody works, in milliseconds. With nothing on its way the core does not ask it. */
const EVERY = 15_000;
/** The same for a job that was just sent: a printer takes a moment to say that it stands still. */
const SOON = 3_000;

/** Prints of this PC that stand still or did not come out, and were not put away. */
class Prints {
  jobs = $state.raw<PrintJob[]>([]);
  /** Put away until another one stops; forgotten with the page. */
  #hidden = $state.raw<ReadonlySet<string>>(new Set());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;

  /** Those that stand still now, the newest first. */
  readonly waiting = $derived(
    this.jobs.filter((job) => job.state === 'stuck' || (job.state === 'failed' && isRecent(job))),
  );
  /** True while there is one that nobody has seen. */
  readonly shown = $derived(this.waiting.some((job) => !this.#hidden.has(job.id)));

  /** Looks now and then until the returned function is called. */
  watch(): () => void {
    this.#watching = true;
    void this.look();
    return () => {
      this.#watching = false;
      clearTimeout(this.#timer);
      this.jobs = [];
      this.#hidden = new Set();
    };
  }

  /** Looks at once. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    // A spooler that does not answer is not told of here: whoever prints next is.
    const jobs = await call('print_jobs', {}).catch(() => null);
    if (!this.#watching) return;
    if (jobs) this.jobs = jobs;
    const moving = this.jobs.some((job) => job.state === 'queued' || job.state === 'printing');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), moving ? SOON : EVERY);
  }

  hide(): void {
    this.#hidden = new Set(this.waiting.map((job) => job.id));
  }
}

/** What failed yesterday is no news today; it stays in the list of the settings. */
function isRecent(job: PrintJob): boolean {
  return Date.now() - Date.parse(job.at) < 12 * 3_600_000;
}

export const prints = new Prints();
