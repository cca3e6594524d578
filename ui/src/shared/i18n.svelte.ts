import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { CallError } from '../platform';

/**
 * Languages of the screens. English and Hindi have every text; the others have those that the front desk, a nurse and slips of
 * paper need, as drafts (tests/texts.test.ts says which), and the consult and an owner's screens in English.
 */
export const LANGUAGES = ['en', 'hi', 'mr', 'bn', 'ta'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  hi: 'हिन्दी',
  mr: 'मराठी',
  bn: 'বাংলা',
  ta: 'தமிழ்',
};
export type Args = Record<string, FluentVariable>;

// The same files that Rust reads for paper and errors.
const sources = import.meta.glob<string>('../../../locales/{en,hi,mr,bn,ta}/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** For dates and numbers. Digits are Western in every language: tokens, doses and money are read aloud across languages. */
export function localeOf(language: Language): string {
  return `${language}-IN-u-nu-latn`;
}

/** All texts of one language. */
export function makeBundle(language: Language): FluentBundle {
  // All languages of the screens run left to right, so isolation marks would only get into copied text.
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

// Made at the first text that is asked of a language: five at the start would cost the first screen time.
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- a cache of what never changes
const made = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const known = made.get(language) ?? makeBundle(language);
  made.set(language, known);
  return known;
}

let current = $state<Language>(startLanguage());

function startLanguage(): Language {
  const wanted = typeof navigator === 'undefined' ? '' : navigator.language.toLowerCase().slice(0, 2);
  return asLanguage(wanted);
}

export function language(): Language {
  return current;
}

/** A code of a language, or English where the screens do not speak it. */
export function asLanguage(code: string): Language {
  return LANGUAGES.find((language) => language === code) ?? 'en';
}

export function setLanguage(wanted: string): void {
  current = asLanguage(wanted);
  document.documentElement.lang = current;
}

/** The text of `key` in the present language; English where it is missing, the key itself where nobody has written it. */
export function t(key: string, args?: Args): string {
  return lookUp(current, key, args) ?? lookUp('en', key, args) ?? key;
}

/** The text of `key` in a language of one's own choice: for a board that speaks two at once. */
export function tIn(language: Language, key: string): string {
  return lookUp(language, key) ?? key;
}

/** The text of `key` in a given language, if it has one. */
export function textIn(language: Language, key: string, args?: Args): string | undefined {
  return lookUp(language, key, args);
}

/** True while a file of screen texts in `language` waits for somebody who speaks it: its mark has no `checked_by`. */
export function isDraft(language: Language): boolean {
  return Object.keys(sources)
    .map((path) => new RegExp(`/locales/${language}/ui(?:-([a-z]+))?\\.ftl$`).exec(path))
    .some((found) => {
      if (!found) return false;
      const mark = bundleOf(language).getMessage(`ui-checked-${found[1] ?? 'frame'}`);
      return mark !== undefined && mark.attributes.checked_by === undefined;
    });
}

/** True if there is a text for `key`. */
export function hasText(key: string): boolean {
  return bundleOf('en').hasMessage(key);
}

function lookUp(language: Language, key: string, args?: Args): string | undefined {
  const pattern = bundleOf(language).getMessage(key)?.value;
  if (!pattern) return undefined;
  // Errors are collected instead of thrown: a missing argument must not take a screen down.
  return bundleOf(language).formatPattern(pattern, args ?? null, []);
}

/** The name that a field has on the screens, if it has one: `owner.phone` is the owner's, but still a phone. */
function fieldName(field: string | undefined): string | undefined {
  const key = `ui-field-${field?.split('.').at(-1)?.replaceAll('_', '-') ?? ''}`;
  return field !== undefined && hasText(key) ? t(key) : undefined;
}

/** As {@link tell}, for a place that is not beside the field: names it first. */
export function tellNamed(error: unknown): string {
  const text = tell(error);
  const name = error instanceof CallError ? fieldName(error.field) : undefined;
  return name === undefined || text.includes(name) ? text : `${name}: ${text}`;
}

/** What to tell a person about a failure. */
export function tell(error: unknown): string {
  if (error instanceof CallError) {
    const args: Args = { ...error.args };
    args.field = fieldName(error.field) ?? error.field ?? '';
    const what = error.args.what;
    if (what !== undefined && hasText(`ui-thing-${what.replaceAll('_', '-')}`))
      args.what = t(`ui-thing-${what.replaceAll('_', '-')}`);
    if (error.messageKey !== '' && hasText(error.messageKey)) return t(error.messageKey, args);
    return error.message !== '' ? error.message : t('ui-error-unknown');
  }
  return t('ui-error-unknown');
}
