import { asCallError, call, type CallError, type VisitShown, type VisitStage } from '../../platform';
import { app } from '../session/app.svelte';
import { keepUnchanged } from './order';

/** Today's visits in calling order, kept fresh by the core's events. */
class Queue {
  visits = $state.raw<VisitShown[] | null>(null);
  failure = $state.raw<CallError | null>(null);
  #running: Promise<void> | null = null;
  #again = false;

  /** Asks anew. Several wishes while an answer is under way become one more question behind it. */
  async refresh(): Promise<void> {
    if (!app.can('visit_list')) return;
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#ask();
    try {
      await this.#running;
    } finally {
      this.#running = null;
    }
  }

  /** Resolves when no question is under way: what stands here then is not older than the last wish. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #ask(): Promise<void> {
    do {
      this.#again = false;
      try {
        this.visits = keepUnchanged(this.visits, await call('visit_list', {}));
        this.failure = null;
      } catch (error) {
        this.failure = asCallError(error);
      }
    } while (this.#again);
  }

  async move(visit: string, stage: VisitStage, keepPlace = false): Promise<void> {
    this.#put(await call('visit_state', { visit, stage, keep_place: keepPlace }));
    await this.refresh();
  }

  async call(visit: string): Promise<VisitShown> {
    const called = await call('visit_call', { visit });
    await this.refresh();
    return called;
  }

  async callNext(doctor: string | null, finish: boolean) {
    const answer = await call('visit_call_next', { doctor, finish });
    await this.refresh();
    return answer;
  }

  async priority(visit: string, priority: boolean): Promise<void> {
    this.#put(await call('visit_priority', { visit, priority }));
    await this.refresh();
  }

  /** The answer of a change is shown at once; its place in the order comes with the list. */
  #put(visit: VisitShown): void {
    this.visits = this.visits?.map((old) => (old.id === visit.id ? visit : old)) ?? null;
  }
}

export const queue = new Queue();

/** Where a visit may go from where it stands. The first one is the usual next step. */
export const NEXT_STAGES: Record<VisitStage, VisitStage[]> = {
  waiting: ['in_consult', 'skipped', 'no_show', 'done', 'cancelled'],
  in_consult: ['done', 'waiting'],
  skipped: ['waiting', 'no_show'],
  no_show: ['waiting'],
  done: ['waiting'],
  cancelled: ['waiting'],
};

export const STAGE_ORDER: VisitStage[] = ['in_consult', 'waiting', 'skipped', 'done', 'no_show'];
