import type { VisitShown } from '../../platform';

/**
 * Takes over what is new and keeps what is not: rows that did not change stay the same objects, so that a screen with 150
 * tokens redraws the one that moved.
 */
export function keepUnchanged(before: VisitShown[] | null, after: VisitShown[]): VisitShown[] {
  if (!before) return after;
  const known = new Map(before.map((visit) => [visit.id, visit]));
  return after.map((visit) => {
    const old = known.get(visit.id);
    return old && JSON.stringify(old) === JSON.stringify(visit) ? old : visit;
  });
}

/** The list with some visits asked for anew: those that are not of the day any more are gone, the others at their places. */
export function withChanged(before: VisitShown[], asked: string[], answer: VisitShown[]): VisitShown[] {
  const gone = new Set(asked);
  // Past midnight the answer is of another day than the list.
  const day = answer[0]?.date;
  const others = before.filter((visit) => !gone.has(visit.id) && (day === undefined || visit.date === day));
  const after = [...others, ...answer].sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)));
  return keepUnchanged(before, after);
}

/** One doctor's queue in one line: whom the room and the corridor are about. */
export interface Lane {
  doctor: string;
  name: string;
  inside: string[];
  called: string | null;
  waiting: number;
}

export function lanesOf(visits: VisitShown[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const visit of visits) {
    let lane = lanes.get(visit.doctor);
    if (!lane) {
      lane = { doctor: visit.doctor, name: visit.doctor_name, inside: [], called: null, waiting: 0 };
      lanes.set(visit.doctor, lane);
    }
    if (visit.stage === 'in_consult') lane.inside.push(visit.token);
    if (visit.stage === 'waiting') {
      if (visit.called_at) lane.called ??= visit.token;
      else lane.waiting += 1;
    }
  }
  return [...lanes.values()].sort((a, b) => a.name.localeCompare(b.name));
}
