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
