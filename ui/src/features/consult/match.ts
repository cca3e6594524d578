export interface Completion {
  /** What stands in the list. */
  label: string;
  /** What it puts in. */
  text: string;
  /** Where it comes from, in a word or two. */
  note?: string;
  /** No doctor has checked it. */
  unchecked?: boolean;
}

/** Phrases that go on from `typed`: those that begin so, then those with a later word that does. */
export function matching(typed: string, phrases: Completion[], most = 6): Completion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const ranked: [number, Completion][] = [];
  const seen = new Set<string>();
  for (const phrase of phrases) {
    const label = phrase.label.toLowerCase();
    const text = phrase.text.toLowerCase();
    if (text === wanted || seen.has(text)) continue;
    const rank =
      label.startsWith(wanted) || text.startsWith(wanted)
        ? 0
        : wanted.length > 1 && label.split(/[\s,]+/).some((word) => word.startsWith(wanted))
          ? 1
          : -1;
    if (rank < 0) continue;
    seen.add(text);
    ranked.push([rank, phrase]);
  }
  return ranked
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([, phrase]) => phrase);
}
