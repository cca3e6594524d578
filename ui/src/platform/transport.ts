import type { Event as CoreEvent } from '../generated/ipc';

/** News from the core that nobody asked for: `queue_changed`, `locked` … No names and no values are in it. */
export type { CoreEvent };

export interface CallOptions {
  /** Gives up waiting; the core may still finish the command. */
  signal?: AbortSignal;
}

/** How the page reaches the core. Two exist with the same meaning: the desktop window and loopback HTTP. */
export interface Transport {
  readonly name: 'desktop' | 'http';
  call(command: string, args: object, options?: CallOptions): Promise<unknown>;
  /** Opens the waiting-room display. */
  openDisplay(): Promise<void>;
  /** Listens until the returned function is called. */
  listen(onEvent: (event: CoreEvent) => void): () => void;
}
