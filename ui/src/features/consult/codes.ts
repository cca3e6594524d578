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

/** True for a row of the clinic's own list of coded diagnoses. */
export const isCoded = (one: TemplateShown): boolean =>
  one.kind === 'diagnosis' && !one.mine && !one.built_in && codeOf(one.text) !== null;

/** The codes in a box that the clinic's list does not hold; without a list nothing is unknown. */
export function unknownCodes(box: string, phrases: TemplateShown[]): string[] {
  const listed = new Set(phrases.filter(isCoded).map((one) => codeOf(one.text)));
  if (listed.size === 0) return [];
  return box
    .split('\n')
    .map(codeOf)
    .filter((code): code is string => code !== null && !listed.has(code));
}
