/**
 * Shortcuts. A bare letter is never one, so that no key swallows typing. Letters are matched by what the key types or,
 * where the keyboard writes another script, by its place on the board: Ctrl+L works on a Hindi layout too.
 */
export interface Shortcut extends Action {
  /** `F2`, `Ctrl+L`, `Ctrl+Enter`, `Alt+N`, `Alt+1`. */
  keys: string;
}

/** Something that can be done now. The keyboard map lists those with keys, the command palette lists them all. */
export interface Action {
  keys?: string;
  run: (event: KeyboardEvent) => void;
  /** Fluent key for the keyboard map (F1) and the command palette (Ctrl+K). */
  label: string;
  /** Group in the keyboard map: a Fluent key. */
  group?: string;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True if `event` is the key combination written as `keys`. */
export function matches(keys: string, event: Pressed): boolean {
  const parts = keys.split('+');
  const main = parts.pop() ?? '';
  const wants = (name: string) => parts.includes(name);
  if (wants('Ctrl') !== (event.ctrlKey || event.metaKey)) return false;
  if (wants('Alt') !== event.altKey) return false;
  if (wants('Shift') !== event.shiftKey) return false;
  if (main.length > 1) return event.key === main;
  if (/^[a-z0-9]$/i.test(event.key)) return event.key.toLowerCase() === main.toLowerCase();
  return event.code === (/[0-9]/.test(main) ? `Digit${main}` : `Key${main.toUpperCase()}`);
}

const active = new Set<Action[]>();

/** Turns shortcuts, and actions without one, on until the returned function is called. The newest list wins over older ones. */
export function addShortcuts(list: Action[]): () => void {
  active.add(list);
  return () => active.delete(list);
}

/** Everything that can be done now, newest list first; what a newer list does under the same keys hides the older. */
export function activeActions(): Action[] {
  const taken = new Set<string>();
  return [...active].reverse().flatMap((list) => {
    const shown = list.filter((action) => !taken.has(action.keys ?? `-${action.label}`));
    for (const action of shown) taken.add(action.keys ?? `-${action.label}`);
    return shown;
  });
}

/** Every shortcut that works now, newest first. */
export function activeShortcuts(): Shortcut[] {
  return [...active]
    .reverse()
    .flat()
    .filter((action): action is Shortcut => action.keys !== undefined);
}

/**
 * An Enter that is held down counts once: its repetitions would press whatever gets the focus next, such as the button that
 * gives a token. In a text of several lines it goes on making lines.
 */
export function onceOnly(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !event.repeat || event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
  event.stopPropagation();
}

/** A dialog that closes stands until the next frame is drawn. It is over then: the key after its Escape is not for it. */
const OPEN_DIALOG = ':is([role="dialog"], [role="alertdialog"]):not([data-state="closed"])';

/** Handles a key press for the whole page. A dialog that is open keeps its keys to itself. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const inDialog = document.querySelector(OPEN_DIALOG) !== null;
  for (const shortcut of activeShortcuts()) {
    if (!matches(shortcut.keys, event)) continue;
    if (inDialog && shortcut.keys !== 'Ctrl+L' && !shortcut.group?.endsWith('dialog')) continue;
    event.preventDefault();
    shortcut.run(event);
    return;
  }
}
