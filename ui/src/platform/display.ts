/** The waiting-room display's own door to the core: one question, and nothing else. */
import { invoke } from '@tauri-apps/api/core';
import type { DisplayFeed } from '../generated/ipc';
import { httpTransport } from './http';
import { inDesktopWindow } from './tauri';

/** What the waiting room is shown. In the desktop's display window this is the only command that the shell lets through. */
export function displayFeed(): Promise<DisplayFeed> {
  if (inDesktopWindow()) return invoke<DisplayFeed>('display_feed');
  return httpTransport().call('display_feed', {}) as Promise<DisplayFeed>;
}
