import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { asCallError, isAbort } from './errors';
import type { CallOptions, CoreEvent, Transport } from './transport';

const EVENT = 'nirantar://event';

/** The desktop window: one shell command, `call`, and one event. */
export function tauriTransport(): Transport {
  return {
    name: 'desktop',
    async call(command: string, args: object, options: CallOptions = {}): Promise<unknown> {
      options.signal?.throwIfAborted();
      try {
        const answer = await invoke<unknown>('call', { command, args });
        options.signal?.throwIfAborted();
        return answer;
      } catch (error) {
        if (isAbort(error)) throw error;
        throw asCallError(error);
      }
    },
    async openDisplay(): Promise<void> {
      try {
        await invoke('open_display');
      } catch (error) {
        throw asCallError(error);
      }
    },
    listen(onEvent: (event: CoreEvent) => void): () => void {
      const stop = listen<CoreEvent>(EVENT, (event) => onEvent(event.payload));
      return () => void stop.then((unlisten) => unlisten());
    },
  };
}

/** True inside the desktop window. */
export function inDesktopWindow(): boolean {
  return '__TAURI_INTERNALS__' in globalThis;
}
