/** The one door to the core. Nothing outside this folder knows which transport is behind it. */
import type { Commands } from '../generated/ipc';
import { httpTransport } from './http';
import { inDesktopWindow, tauriTransport } from './tauri';
import type { CallOptions, CoreEvent, Transport } from './transport';

export type * from '../generated/ipc';
export { CallError, asCallError, isAbort, type ErrorCode } from './errors';
export type { CoreEvent } from './transport';

const transport: Transport = inDesktopWindow() ? tauriTransport() : httpTransport();

export const platformName = transport.name;

/** Runs one command of the core. Rejects with {@link CallError}, or with an AbortError when `signal` was aborted. */
export function call<Name extends keyof Commands>(
  command: Name,
  args: Commands[Name]['args'],
  options?: CallOptions,
): Promise<Commands[Name]['answer']> {
  return transport.call(command, args, options) as Promise<Commands[Name]['answer']>;
}

/** Opens the waiting-room display in a window of its own; where it is open already, puts it into full screen and back. */
export function openDisplay(): Promise<void> {
  return transport.openDisplay();
}

export function onCoreEvent(listener: (event: CoreEvent) => void): () => void {
  return transport.listen(listener);
}
