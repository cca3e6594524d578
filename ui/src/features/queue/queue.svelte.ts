import { asCallError, call, type CallError, type VisitShown, type VisitStage } from '../../platform';
import { app } from '../session/app.svelte';

/** Today's visits in calling order, kept fresh by the core's events. */
class Queue {
  visits = $state.raw<VisitShown[] | null>(null);
  failure = $state.raw<CallError | null>(null);
  #newest = 0;

  async refresh(): Promise<void> {
    if (!app.can('visit_list')) return;
    const mine = ++this.#newest;
    try {
      const visits = await call('visit_list', {});
      // A slower, older answer must not put a finished patient back into the waiting room.
      if (mine !== this.#newest) return;
      this.visits = visits;
      this.failure = null;
    } catch (error) {
      if (mine === this.#newest) this.failure = asCallError(error);
    }
  }

  async move(visit: string, stage: VisitStage): Promise<void> {
    await call('visit_state', { visit, stage });
    await this.refresh();
  }
}

export const queue = new Queue();

/** Where a visit may go from where it stands. The first one is the usual next step. */
export const NEXT_STAGES: Record<VisitStage, VisitStage[]> = {
  waiting: ['in_consult', 'skipped', 'no_show', 'done'],
  in_consult: ['done', 'waiting'],
  skipped: ['waiting', 'no_show'],
  no_show: ['waiting'],
  done: ['waiting'],
  cancelled: ['waiting'],
};

export const STAGE_ORDER: VisitStage[] = ['in_consult', 'waiting', 'skipped', 'done', 'no_show'];
