/** The words of the screens, from the very files that the screens have: so a person can be played in any language. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const locales = resolve(dirname(fileURLToPath(import.meta.url)), '../../locales');

/** `said(key)` in `language`; with `{ $name }` in it, what stands before that. */
export function texts(language) {
  const folder = join(locales, language);
  const all = new Map();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ftl')))
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const [, key, text] = /^([a-z][\w-]*) = (.*)$/.exec(line) ?? [];
      if (key) all.set(key, text);
    }
  return (key) => {
    const text = all.get(key);
    if (text === undefined) throw new Error(`${key} is not in locales/${language}`);
    return text.split('{')[0].trim();
  };
}
