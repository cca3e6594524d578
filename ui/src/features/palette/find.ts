import type { Action } from '../../shared/keys';
import { t, textIn } from '../../shared/i18n.svelte';

/** What was typed, for comparing: small letters, no marks on Latin ones, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/[̀-ͯ]/g, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * True if every typed word begins a word of the action's name, in the screen's language or in English: a Hindi screen is also
 * used on an English keyboard.
 */
export function fits(action: Action, typed: string): boolean {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const names = [t(action.label), textIn('en', action.label) ?? '']
    .map(fold)
    .flatMap((name) => name.split(/[\s/()·,.-]+/));
  return words.every((word) => names.some((name) => name.startsWith(word)));
}
