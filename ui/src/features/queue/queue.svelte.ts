import { asCallError, call, type CallError, type VisitShown, type VisitStage } from '../../platform';
import { app } from '../session/app.svelte';
import { keepUnchanged, withChanged } from './order';

/** Today's visits in calling order, kept fresh by the core's events. */
class Queue {
  visits = $state.raw<VisitShown[] | null>(null);
  failure = $state.raw<CallError | null>(null);
  #running: Promise<void> | null = null;
  /** What is to be asked for next: the whole list, or these. */
  #wishes: 'all' | Set<string> = new Set();

  /** Asks anew, for the whole list or for some visits. Wishes while an answer is under way become one question behind it. */
  async refresh(visits?: string[] | null): Promise<void> {
    if (!app.can('visit_list')) return;
    // Without a list, or after a question that came to nothing, some visits are not enough.
    if (!visits || !this.visits || this.failure) this.#wishes = 'all';
    else if (this.#wishes !== 'all') for (const id of visits) this.#wishes.add(id);
    if (this.#wishes !== 'all' && this.#wishes.size === 0) return;
    this.#running ??= this.#ask();
    await this.#running;
  }

  /** Resolves when no question is under way: what stands here then is not older than the last wish. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #ask(): Promise<void> {
    while (this.#wishes === 'all' || this.#wishes.size > 0) {
      const asked = this.#wishes === 'all' ? null : [...this.#wishes];
      this.#wishes = new Set();
      try {
        const answer = await call('visit_list', { visits: asked });
        this.visits = asked
          ? withChanged(this.visits ?? [], asked, answer)
          : keepUnchanged(this.visits, answer);
        this.failure = null;
      } catch (error) {
        this.failure = asCallError(error);
      }
    }
    this.#running = null;
  }

  async move(visit: string, stage: VisitStage, keepPlace = false): Promise<void> {
    await this.#put(await call('visit_state', { visit, stage, keep_place: keepPlace }));
  }

  async call(visit: string): Promise<VisitShown> {
    const called = await call('visit_call', { visit });
    await this.#put(called);
    return called;
  }

  async callNext(doctor: string | null, finish: boolean) {
    const answer = await call('visit_call_next', { doctor, finish });
    await this.refresh([...answer.finished, ...(answer.called ? [answer.called.id] : [])]);
    return answer;
  }

  async priority(visit: string, priority: boolean): Promise<void> {
    await this.#put(await call('visit_priority', { visit, priority }));
  }

  /** The answer of a change is shown at once, and asked for again: something may have happened since. */
  #put(visit: VisitShown): Promise<void> {
    if (this.visits) this.visits = withChanged(this.visits, [visit.id], [visit]);
    return this.refresh([visit.id]);
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
