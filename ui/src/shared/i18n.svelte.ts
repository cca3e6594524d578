import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { CallError } from '../platform';

export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Args = Record<string, FluentVariable>;

// The same files that Rust reads for paper and errors.
const sources = import.meta.glob<string>('../../../locales/{en,hi}/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All texts of one language. */
export function makeBundle(language: Language): FluentBundle {
  // Both languages of the screens run left to right, so isolation marks would only get into copied text.
  const bundle = new FluentBundle(language === 'hi' ? 'hi-IN' : 'en-IN', { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const bundles = { en: makeBundle('en'), hi: makeBundle('hi') };

let current = $state<Language>(startLanguage());

function startLanguage(): Language {
  return typeof navigator !== 'undefined' && navigator.language.toLowerCase().startsWith('hi') ? 'hi' : 'en';
}

export function language(): Language {
  return current;
}

export function setLanguage(wanted: string): void {
  current = wanted === 'hi' ? 'hi' : 'en';
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

/** True if there is a text for `key`. */
export function hasText(key: string): boolean {
  return bundles.en.hasMessage(key);
}

function lookUp(language: Language, key: string, args?: Args): string | undefined {
  const pattern = bundles[language].getMessage(key)?.value;
  if (!pattern) return undefined;
  // Errors are collected instead of thrown: a missing argument must not take a screen down.
  return bundles[language].formatPattern(pattern, args ?? null, []);
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
