/** What one box of the form holds: an age as told, or a date of birth. The core checks both. */
export interface Birth {
  age: string | null;
  birth_date: string | null;
}

const DAY_FIRST = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** `31/5/2019` and `2019-05-31` are dates; everything else is an age in the words of the desk: `35`, `8m`, `12d`. */
export function readBirth(text: string): Birth {
  const trimmed = latinDigits(text.trim());
  if (trimmed === '') return { age: null, birth_date: null };
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return { age: null, birth_date: iso(dayFirst[3], dayFirst[2], dayFirst[1]) };
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) return { age: null, birth_date: iso(yearFirst[1], yearFirst[2], yearFirst[3]) };
  return { age: trimmed, birth_date: null };
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Digits of any Indian script count as digits. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // The zero of a script is the first of its run of ten digits.
    for (let zero = code; zero > code - 10; zero -= 1) {
      if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
    }
    return digit;
  });
}

/** True if what stands in the search box is meant as a phone number rather than a name. */
export function looksLikePhone(text: string): boolean {
  const digits = latinDigits(text).replace(/[\s+()-]/g, '');
  return /^\d{4,}$/.test(digits);
}

/** What the box holds for somebody who is registered: the date of birth, or the age in the words of the box. */
export function showBirth(patient: { birth_date: string | null; age: string }): string {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(patient.birth_date ?? '');
  if (date) return `${Number(date[3])}/${Number(date[2])}/${date[1]}`;
  return patient.age.replace(/\s+y$/, '').replace(/\s+/g, '');
}
