import type { TemplateShown } from '../../platform';

/** A code behind words, as the core writes it: `URTI [J06.9]`, `Diabetes [icd-11: 5A11]`. */
const BEHIND =
  /\[\s*([a-z]\d\d(?:\.[\da-z]{1,4})?|[a-z\d][a-z\d.-]*\s*:\s*[a-z\d./&-]*\d[a-z\d./&-]*)\s*\]$/i;
/** A code in front of words, as it is typed: `J06.9 URTI`. */
const BEFORE = /^([a-z]\d\d\.[\da-z]{1,4})\s+\S/i;

/** The code of a typed diagnosis, in capitals; null if it has none. */
export function codeOf(typed: string): string | null {
  const line = typed.trim();
  const found = BEHIND.exec(line) ?? BEFORE.exec(line);
  return found?.[1]?.toUpperCase().replace(/\s*:\s*/, ': ') ?? null;
}

/** A phrase of the clinic's own with a code in it: a row of its list, or typed by hand. */
const isCoded = (one: TemplateShown): boolean =>
  one.kind === 'diagnosis' && !one.mine && !one.built_in && codeOf(one.text) !== null;

/** The codes in a box that no phrase of the clinic holds; without a list nothing is unknown. */
export function unknownCodes(box: string, phrases: TemplateShown[]): string[] {
  if (!phrases.some((one) => one.listed)) return [];
  const known = new Set(phrases.filter(isCoded).map((one) => codeOf(one.text)));
  return box
    .split('\n')
    .map(codeOf)
    .filter((code): code is string => code !== null && !known.has(code));
}
