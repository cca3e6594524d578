/**
 * Completions of what is being typed. Nothing is marked by itself, so that Enter and Tab keep their meaning: an arrow marks,
 * Enter takes what is marked, → at the end of the text takes the first, Esc puts the list away until the next key.
 */
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

export class Completer {
  items = $state.raw<Completion[]>([]);
  at = $state(-1);

  show(items: Completion[]): void {
    this.items = items;
    this.at = -1;
  }

  close(): void {
    if (this.items.length > 0) this.show([]);
  }

  /** Handles a key; answers what is to be put in, `true` if the key is used up, `false` if it is not ours. */
  key(event: KeyboardEvent, caretAtEnd: boolean): Completion | boolean {
    if (this.items.length === 0 || event.isComposing) return false;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const count = this.items.length;
    if (event.key === 'ArrowDown') this.at = (this.at + 1) % count;
    else if (event.key === 'ArrowUp' && this.at >= 0) this.at -= 1;
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.at >= 0) return this.#take(this.at);
    else if (event.key === 'ArrowRight' && caretAtEnd) return this.#take(Math.max(this.at, 0));
    else return false;
    return true;
  }

  #take(index: number): Completion | boolean {
    const item = this.items[index];
    this.close();
    return item ?? true;
  }
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
