/**
 * Remembers where the hands are. An answer that comes late asks the returned function before it takes them elsewhere:
 * whoever has gone on meanwhile is left alone, or their next key would act on a row that they did not choose.
 */
export function handsNow(): () => boolean {
  const then = document.activeElement;
  return () => {
    const now = document.activeElement;
    return now === then || now === null || now === document.body;
  };
}
