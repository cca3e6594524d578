/**
 * Saves what is being typed: shortly after the last key, and at the latest `longest` ms after the first unsaved one, so that
 * a crash costs at most that much typing. One save runs at a time; the newest content always wins.
 */
export interface DraftTimer {
  /** Something changed. */
  touch(): void;
  /** Saves now if anything is unsaved, and resolves when it is safe. Called before lock, sign-off and leaving. */
  flush(): Promise<void>;
  /** Forgets unsaved changes; goes on with the next one. */
  forget(): void;
  /** Forgets unsaved changes and stops. */
  stop(): void;
}

export interface DraftOptions {
  save: () => Promise<void>;
  onState?: (state: 'unsaved' | 'saving' | 'saved' | 'failed') => void;
  /** Pause after the last key, ms. */
  pause?: number;
  /** Longest time that a change stays unsaved, ms. */
  longest?: number;
}

export function makeDraftTimer({ save, onState, pause = 500, longest = 1500 }: DraftOptions): DraftTimer {
  let pauseTimer: ReturnType<typeof setTimeout> | undefined;
  let longestTimer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let stopped = false;
  let running: Promise<void> | undefined;

  function clear(): void {
    clearTimeout(pauseTimer);
    clearTimeout(longestTimer);
    pauseTimer = undefined;
    longestTimer = undefined;
  }

  async function run(): Promise<void> {
    clear();
    if (running) {
      await running.catch(() => undefined);
    }
    if (!dirty || stopped) return;
    dirty = false;
    onState?.('saving');
    running = save();
    try {
      await running;
      onState?.(dirty ? 'unsaved' : 'saved');
    } catch (error) {
      dirty = true;
      onState?.('failed');
      throw error;
    } finally {
      running = undefined;
    }
  }

  /** A failed save is tried again; the person sees the state meanwhile. */
  function background(): void {
    run().catch(() => {
      if (!stopped) pauseTimer = setTimeout(background, longest);
    });
  }

  return {
    touch(): void {
      if (stopped) return;
      if (!dirty) onState?.('unsaved');
      dirty = true;
      clearTimeout(pauseTimer);
      pauseTimer = setTimeout(background, pause);
      longestTimer ??= setTimeout(background, longest);
    },
    flush: run,
    forget(): void {
      dirty = false;
      clear();
    },
    stop(): void {
      stopped = true;
      dirty = false;
      clear();
    },
  };
}
