/** Days and months as `YYYY-MM-DD` and `YYYY-MM`. Arithmetic in UTC: a day of the clinic never moves with the PC's time zone. */

/** India is five and a half hours before UTC, in summer and winter. */
const IST = 19_800_000;

/** The day in India of an instant. Not asked of a locale: how a locale writes a day differs from one web view to another. */
export function dayOf(at: Date | number): string {
  return new Date(Number(at) + IST).toISOString().slice(0, 10);
}

export const today = (): string => dayOf(Date.now());

/** So many days behind a day, or before it. What is no day stays as it is. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function addMonths(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** Every day from one to another. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < 400; day = addDays(day, 1)) days.push(day);
  return days;
}

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
