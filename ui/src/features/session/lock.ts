import { call } from '../../platform';

type BeforeLock = () => Promise<void>;
const beforeLock = new Set<BeforeLock>();
let locking = false;

/** Registers work that must be safe before the keys go: saving drafts. Returns how to take it back. */
export function onBeforeLock(save: BeforeLock): () => void {
  beforeLock.add(save);
  return () => beforeLock.delete(save);
}

/** Saves whatever is half typed. A save that fails does not keep a screen open that somebody wants locked. */
export async function saveDrafts(): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 3000));
  await Promise.race([Promise.allSettled([...beforeLock].map((save) => save())), patience]);
}

/**
 * Drafts first, then the keys, then this page: it is loaded anew, so that nothing of the session stays in the document or
 * in memory. Replacing keeps it out of the history, too.
 */
export async function lock(reason: 'manual' | 'idle' | 'sleep'): Promise<void> {
  if (locking) return;
  locking = true;
  await saveDrafts();
  await call('session_lock', { reason }).catch(() => undefined);
  dropPage();
}

/** Loads the page anew in place of the present one. */
export function dropPage(): void {
  document.body.replaceChildren();
  location.replace(location.pathname);
}
