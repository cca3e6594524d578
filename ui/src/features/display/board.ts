import type { DisplayFeed, DisplayLane } from '../../platform';

/** The call that the room was told last: another doctor, token or instant is another call. */
export function newestCall(feed: DisplayFeed | null): string {
  const calls = (feed?.lanes ?? []).flatMap((lane) =>
    lane.serving
      .filter((token) => token.called)
      .map((token) => `${token.since}/${lane.doctor}/${token.token}`),
  );
  return calls.sort().at(-1) ?? '';
}

/** True if this token was called after the board was last looked at. */
export function isNew(before: DisplayFeed | null, lane: DisplayLane, token: string): boolean {
  if (!before) return false;
  const serving = lane.serving.find((known) => known.token === token);
  if (!serving?.called) return false;
  const was = before.lanes.find((known) => known.doctor === lane.doctor && known.room === lane.room);
  return !was?.serving.some(
    (known) => known.called && known.token === token && known.since === serving.since,
  );
}

/** How long a page of the board stays before the next one, ms: time to find one's doctor and read two lines. */
export const TURN = 8_000;

/** Rows and columns that hold `lanes` doctors on one page; never more than two rows, or nobody reads it from five metres. */
export function gridOf(lanes: number, wide: boolean): { columns: number; perPage: number } {
  const perPage = wide ? 6 : 4;
  const pages = Math.max(1, Math.ceil(lanes / perPage));
  // Even pages: 7 doctors are 4 and 3, not 6 and 1.
  const shown = Math.ceil(lanes / pages);
  if (shown <= (wide ? 3 : 2)) return { columns: Math.max(1, shown), perPage: Math.max(1, shown) };
  return { columns: Math.ceil(shown / 2), perPage: shown };
}

/** Which page is seen at `now`: they take turns, but one with a new call is seen at once and stays while the call is new. */
export function pageAt(now: number, pages: number, called: readonly number[]): number {
  const waits = [...new Set(called)].sort((a, b) => a - b);
  if (waits.length > 0) return waits[Math.floor(now / (TURN / 2)) % waits.length] ?? 0;
  return pages > 1 ? Math.floor(now / TURN) % pages : 0;
}
