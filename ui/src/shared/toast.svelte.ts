/** Short news at the edge of the screen. Whatever a person must act on is a Notice in its place instead. */
export interface Toast {
  id: number;
  tone: 'ok' | 'danger';
  text: string;
}

export const toasts = $state<Toast[]>([]);
let next = 1;

export function toast(text: string, tone: Toast['tone'] = 'ok'): void {
  const id = next++;
  toasts.push({ id, tone, text });
  if (toasts.length > 3) toasts.shift();
  // A failure stays until it is closed: it may be read late.
  if (tone === 'ok') setTimeout(() => dismiss(id), 6000);
}

export function dismiss(id: number): void {
  const index = toasts.findIndex((item) => item.id === id);
  if (index >= 0) toasts.splice(index, 1);
}
