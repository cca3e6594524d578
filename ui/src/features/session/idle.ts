import { call } from '../../platform';

/** Tells the core that somebody is here, at most this often, ms. */
const TOUCH_EVERY = 20_000;

export interface IdleOptions {
  minutes: number;
  onIdle: () => void;
  now?: () => number;
  touch?: () => void;
}

/**
 * Watches keys and pointer. Locks a moment before the core would by itself, so that drafts are saved while there are still
 * keys; the core's own clock remains the one that counts. Returns how to stop.
 */
export function watchIdle({
  minutes,
  onIdle,
  now = () => Date.now(),
  touch = () => void call('session_touch', {}).catch(() => undefined),
}: IdleOptions): () => void {
  const limit = Math.max(minutes * 60_000 - 5_000, 5_000);
  let lastSeen = now();
  let lastTouch = now();
  const seen = () => {
    // Coming back from sleep: the limit has passed before this key or movement, so it does not count.
    if (now() - lastSeen >= limit) return onIdle();
    lastSeen = now();
    if (lastSeen - lastTouch >= TOUCH_EVERY) {
      lastTouch = lastSeen;
      touch();
    }
  };
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const name of events) window.addEventListener(name, seen, { passive: true, capture: true });
  const timer = setInterval(() => {
    if (now() - lastSeen >= limit) onIdle();
  }, 1000);
  return () => {
    clearInterval(timer);
    for (const name of events) window.removeEventListener(name, seen, { capture: true });
  };
}
