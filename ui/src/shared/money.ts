import { language } from './i18n.svelte';

/** `50000` → `₹500`, `12345650` → `₹1,23,456.50`: Indian grouping, paise only where there are some. */
export function formatMoney(paise: number): string {
  const whole = paise % 100 === 0;
  const text = new Intl.NumberFormat(language() === 'hi' ? 'hi-IN' : 'en-IN', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
    numberingSystem: 'latn',
  }).format(Math.abs(paise) / 100);
  return `${paise < 0 ? '−' : ''}₹${text}`;
}

/** Rupees as typed into a box, in digits of any Indian script: `300`, `1,200.50`, `₹ ५००`. Null where it is none. */
export function parseRupees(text: string): number | null {
  const plain = [...text.trim()]
    .map((letter) => {
      const digit = /\p{Nd}/u.test(letter) ? digitOf(letter) : null;
      return digit ?? letter;
    })
    .join('')
    .replace(/^(₹|rs\.?)\s*/i, '')
    .replace(/\/-$/, '')
    .replaceAll(',', '');
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!parts) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** Digits of every script stand in tens from a zero: the code point tells. */
function digitOf(letter: string): string | null {
  const code = letter.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value += 1) {
    const zero = String.fromCodePoint(code - value);
    const before = String.fromCodePoint(Math.max(0, code - value - 1));
    if (/\p{Nd}/u.test(zero) && !/\p{Nd}/u.test(before)) return String(value);
  }
  return null;
}

/** Paise as typed: `50000` → `500`, `50050` → `500.50`. */
export function rupees(paise: number): string {
  return paise % 100 === 0 ? String(paise / 100) : (paise / 100).toFixed(2);
}
