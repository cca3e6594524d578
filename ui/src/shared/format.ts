import type { Sex } from '../platform';
import { language, localeOf, t } from './i18n.svelte';

/** The core tells ages as `35 y`, `8 m`, `12 d`, `3 y 6 m`; this puts the units into words of the screen's language. */
export function formatAge(age: string): string {
  const trimmed = age.trim();
  if (trimmed === '') return '';
  const parts = [...trimmed.matchAll(/(\d+)\s*([ymd])/g)];
  if (parts.length === 0) return trimmed;
  return parts.map(([, count, unit]) => t(`ui-age-${unit}`, { count: Number(count) })).join(' ');
}

/** `35 years · Male`; what is unknown is left out rather than shown as a dash. */
export function formatAgeSex(age: string, sex: Sex): string {
  return [formatAge(age), sex === 'unknown' ? '' : t(`ui-sex-${sex}`)].filter(Boolean).join(' · ');
}

/** `+919876543210` → `98765 43210`; foreign numbers keep their country code. */
export function formatPhone(phone: string | null): string {
  if (!phone) return '';
  const mobile = /^\+91([6-9]\d{4})(\d{5})$/.exec(phone);
  return mobile ? `${mobile[1]} ${mobile[2]}` : phone;
}

/** `2026-11-21` → `21 Nov 2026`. A day is a day of the clinic and never moves with the PC's time zone. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** Time of day in the clinic. */
export function formatTime(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(locale(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Asia/Kolkata',
  }).format(date);
}

/** Time of day in the clinic, in a language of one's own choice: for a board that speaks two at once. */
export function formatTimeIn(tongue: 'en' | 'hi', at: string): string {
  return new Intl.DateTimeFormat(tongue === 'hi' ? 'hi-IN' : 'en-IN', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Asia/Kolkata',
  }).format(new Date(at));
}

export function formatDateTime(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Asia/Kolkata',
  }).format(date);
}

/** Whole minutes since `at`, never negative: a clock that was set back does not make people wait less than nothing. */
export function minutesSince(at: string, now: number): number {
  const then = Date.parse(at);
  return Number.isNaN(then) ? 0 : Math.max(0, Math.floor((now - then) / 60_000));
}

export function formatWait(minutes: number): string {
  return minutes < 60
    ? t('ui-wait-minutes', { minutes })
    : t('ui-wait-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: unit === 0 ? 0 : 1 }).format(value)} ${units[unit]}`;
}

/** `November 2026` from `2026-11`. */
export function formatMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** Hours of the clock: `9 am`. */
export function formatHour(hour: number): string {
  const date = new Date(Date.UTC(2000, 0, 1, hour));
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', timeZone: 'UTC' }).format(date);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

function locale(): string {
  return localeOf(language());
}
