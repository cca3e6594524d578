/** Short news at the edge of the screen. Whatever a person must act on is a Notice in its place instead. */
export interface Toast {
  id: number;
  tone: 'ok' | 'danger';
  text: string;
  /** A way back from a slip, as long as the toast stands. */
  undo?: () => void;
}

export const toasts = $state<Toast[]>([]);
let next = 1;

export function toast(text: string, tone: Toast['tone'] = 'ok', undo?: () => void): void {
  const id = next++;
  // One way back at a time: two would leave the hands guessing which one the key means.
  if (undo) for (const older of toasts) older.undo = undefined;
  toasts.push({ id, tone, text, undo });
  if (toasts.length > 3) toasts.shift();
  // A failure stays until it is closed: it may be read late. What can be taken back stays for a second thought.
  if (tone === 'ok') setTimeout(() => dismiss(id), undo ? 15_000 : 6000);
}

export function dismiss(id: number): void {
  const index = toasts.findIndex((item) => item.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

/** Takes back what the newest toast told, if that can be. */
export function undoLast(): void {
  const last = toasts.findLast((item) => item.undo);
  if (!last) return;
  dismiss(last.id);
  last.undo?.();
}
