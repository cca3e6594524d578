import type { VitalsPoint, VitalsRange, VitalsShape } from '../../platform';
import { latinDigits } from '../frontdesk/birth';

/** The boxes of the panel, in the order in which a nurse takes them. */
export const BOXES = [
  'bp',
  'pulse',
  'temperature',
  'spo2',
  'respiration',
  'weight',
  'height',
  'sugar',
  'head',
] as const;
export type Box = (typeof BOXES)[number];
export type Typed = Record<Box, string>;
export type Timing = NonNullable<VitalsShape['glucose_timing']> | '';
export type Degrees = 'F' | 'C';

/** The values that a box holds, by their names in the payload. */
export const MEASURES: Record<Box, (keyof VitalsShape)[]> = {
  bp: ['systolic', 'diastolic'],
  pulse: ['pulse'],
  temperature: ['temperature_tenths_f'],
  spo2: ['spo2'],
  respiration: ['respiration'],
  weight: ['weight_g'],
  height: ['height_mm'],
  sugar: ['glucose_mg_dl'],
  head: ['head_mm'],
};

export const UNITS: Record<Box, string> = {
  bp: 'mmHg',
  pulse: '/min',
  temperature: '°F',
  spo2: '%',
  respiration: '/min',
  weight: 'kg',
  height: 'cm',
  sugar: 'mg/dl',
  head: 'cm',
};

/** What stands in an empty box. */
export const EXAMPLES: Record<Box, string> = {
  bp: '120/80',
  pulse: '72',
  temperature: '98.6 · 37 C',
  spo2: '98',
  respiration: '16',
  weight: '62.5',
  height: '158',
  sugar: '110',
  head: '44.5',
};

export const empty = (): Typed => ({
  bp: '',
  pulse: '',
  temperature: '',
  spo2: '',
  respiration: '',
  weight: '',
  height: '',
  sugar: '',
  head: '',
});

/** A number as typed in any Indian script, with a point or a comma; null if it is none. */
function number(text: string): number | null {
  const plain = latinDigits(text).trim().replace(',', '.');
  return /^\d{1,4}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
}

/** A whole number from a value in another unit: floating point must not turn 62.5 kg into 62499 g. */
const whole = (value: number | null, times: number): number | null =>
  value === null ? null : Math.round(value * times);

/** The temperature of one box: `101`, `38.5`, `101f`, `38.5 c`. Without a letter the number says which: nobody is at 50 °C. */
export function readTemperature(text: string): { tenthsF: number; read: Degrees } | null {
  const parts = /^\s*([^a-z°]+?)\s*°?\s*([fc])?\s*$/i.exec(latinDigits(text));
  const value = parts ? number(parts[1] ?? '') : null;
  if (value === null) return null;
  const read: Degrees = parts?.[2] ? (parts[2].toUpperCase() as Degrees) : value < 50 ? 'C' : 'F';
  return { tenthsF: Math.round((read === 'C' ? (value * 9) / 5 + 32 : value) * 10), read };
}

export interface Read {
  values: VitalsShape;
  /** Boxes whose text is no such value. */
  wrong: Box[];
}

/** What the boxes say. */
export function read(typed: Typed, timing: Timing): Read {
  const wrong: Box[] = [];
  const one = (box: Box, times = 1): number | null => {
    if (typed[box].trim() === '') return null;
    const value = whole(number(typed[box]), times);
    if (value === null) wrong.push(box);
    return value;
  };
  let systolic: number | null = null;
  let diastolic: number | null = null;
  if (typed.bp.trim() !== '') {
    const parts = /^\s*(\d{2,3})\s*[/\-\s.]\s*(\d{2,3})\s*$/.exec(latinDigits(typed.bp));
    if (parts) [systolic, diastolic] = [Number(parts[1]), Number(parts[2])];
    if (!parts || (systolic ?? 0) <= (diastolic ?? 0)) wrong.push('bp');
  }
  let temperature: number | null = null;
  if (typed.temperature.trim() !== '') {
    temperature = readTemperature(typed.temperature)?.tenthsF ?? null;
    if (temperature === null) wrong.push('temperature');
  }
  const sugar = one('sugar');
  return {
    values: {
      systolic,
      diastolic,
      pulse: one('pulse'),
      temperature_tenths_f: temperature,
      spo2: one('spo2'),
      respiration: one('respiration'),
      weight_g: one('weight', 1000),
      height_mm: one('height', 10),
      head_mm: one('head', 10),
      glucose_mg_dl: sugar,
      glucose_timing: sugar === null || timing === '' ? null : timing,
    },
    wrong,
  };
}

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** A value of the payload as a person writes it, without its unit. */
export function show(box: Box, values: VitalsShape): string {
  switch (box) {
    case 'bp':
      return values.systolic && values.diastolic ? `${values.systolic}/${values.diastolic}` : '';
    case 'temperature':
      return values.temperature_tenths_f ? trimmed(values.temperature_tenths_f / 10, 1) : '';
    case 'weight':
      return values.weight_g ? trimmed(values.weight_g / 1000, 2) : '';
    case 'height':
      return values.height_mm ? trimmed(values.height_mm / 10, 1) : '';
    case 'head':
      return values.head_mm ? trimmed(values.head_mm / 10, 1) : '';
    case 'sugar':
      return values.glucose_mg_dl ? String(values.glucose_mg_dl) : '';
    default: {
      const value = values[MEASURES[box][0] ?? 'pulse'];
      return value ? String(value) : '';
    }
  }
}

/** The boxes filled from a set that was taken. */
export function typedOf(values: VitalsShape): Typed {
  const typed = empty();
  for (const box of BOXES) typed[box] = show(box, values);
  return typed;
}

/** The boxes whose values ask "is that right?". */
export function unusual(values: VitalsShape, ranges: VitalsRange[]): Box[] {
  return BOXES.filter((box) =>
    MEASURES[box].some((measure) => {
      const value = values[measure];
      const range = ranges.find((known) => known.measure === measure);
      return typeof value === 'number' && range !== undefined && (value < range.low || value > range.high);
    }),
  );
}

/** Where the limits come from that a box asks by; each once. */
export function limitsOf(boxes: Box[], ranges: VitalsRange[]): { sources: string[]; checked: boolean } {
  const asked = ranges.filter((range) => boxes.some((box) => MEASURES[box].some((m) => m === range.measure)));
  return {
    sources: [...new Set(asked.map((range) => range.source))],
    checked: asked.every((range) => range.checked),
  };
}

/** kg/m² to one digit; null where it cannot be or means nothing. */
export function bmi(weightG: number | null | undefined, heightMm: number | null | undefined): number | null {
  if (!weightG || !heightMm || heightMm < 300) return null;
  const metres = heightMm / 1000;
  return Math.round((weightG / 1000 / (metres * metres)) * 10) / 10;
}

/** A grown person's height stays: the newest one counts where none was taken today. Under 19 it must be of the same day. */
export function heightFor(points: VitalsPoint[], grown: boolean): number | null {
  return grown ? (points.findLast((point) => point.values.height_mm)?.values.height_mm ?? null) : null;
}

/** The newest earlier value of a box, with its day. */
export function previous(points: VitalsPoint[], box: Box): { text: string; date: string } | null {
  const point = points.findLast((known) => show(box, known.values) !== '');
  return point ? { text: show(box, point.values), date: point.date } : null;
}
