import type { Completion } from './match';

/**
 * Completions of what is being typed. Nothing is marked by itself, so that Enter and Tab keep their meaning: an arrow marks,
 * Enter takes what is marked, → at the end of the text takes the first, Esc puts the list away until the next key.
 */
export class Completer {
  items = $state.raw<Completion[]>([]);
  at = $state(-1);

  /** What is marked stays marked when the answer to the last letter comes, or Enter would not take what the arrow chose. */
  show(items: Completion[]): void {
    const marked = this.items[this.at]?.text;
    this.items = items;
    this.at = marked === undefined ? -1 : items.findIndex((item) => item.text === marked);
  }

  /** Who types on has not chosen yet. */
  typed(): void {
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
