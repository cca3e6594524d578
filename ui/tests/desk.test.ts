import { describe, expect, it } from 'vitest';
import { gridOf, isNew, pageAt, TURN } from '../src/features/display/board';
import { showBirth, readBirth } from '../src/features/frontdesk/birth';
import { keepUnchanged, lanesOf, withChanged } from '../src/features/queue/order';
import {
  bmi,
  BOXES,
  empty,
  previous,
  read,
  readTemperature,
  show,
  typedOf,
  unusual,
  limitsOf,
} from '../src/features/vitals/vitals';
import type { DisplayFeed, VisitShown, VitalsPoint } from '../src/platform';

const visit = (id: string, more: Partial<VisitShown> = {}): VisitShown => ({
  id,
  token: `A${id}`,
  patient: id,
  patient_number: '',
  patient_name: id,
  age: '',
  sex: 'unknown',
  doctor: 'd1',
  doctor_name: 'Iyer',
  date: '2026-11-21',
  stage: 'waiting',
  priority: false,
  reason: null,
  arrived_at: '2026-11-21T09:00:00+05:30',
  stage_at: '2026-11-21T09:00:00+05:30',
  called_at: null,
  place: id,
  heads: [],
  ...more,
});

describe('the queue', () => {
  it('keeps the rows that did not change', () => {
    const before = [visit('1'), visit('2'), visit('3')];
    const after = keepUnchanged(before, [visit('2', { stage: 'in_consult' }), visit('1'), visit('4')]);
    expect(after[1]).toBe(before[0]);
    expect(after[0]).not.toBe(before[1]);
    expect(after.map((row) => row.id)).toEqual(['2', '1', '4']);
  });

  it('puts what changed at its place, and keeps the others as they are', () => {
    const before = ['1', '2', '3'].map((id) => visit(id, { place: `1${id}` }));
    const first = visit('3', { place: '10' });
    const after = withChanged(before, ['3', '4', '2'], [first, visit('4', { place: '111' })]);
    // The second one was asked for and is not of the day any more.
    expect(after.map((row) => row.id)).toEqual(['3', '1', '4']);
    expect(after[0]).toBe(first);
    expect(after[1]).toBe(before[0]);
    expect(withChanged(before, [], [])).toEqual(before);
    const tomorrow = visit('5', { place: '15', date: '2026-11-22' });
    expect(withChanged(before, ['5'], [tomorrow])).toEqual([tomorrow]);
  });

  it('tells each door in one line', () => {
    const lanes = lanesOf([
      visit('1', { stage: 'in_consult' }),
      visit('2', { called_at: '2026-11-21T10:00:00+05:30' }),
      visit('3'),
      visit('4', { doctor: 'd2', doctor_name: 'Bose' }),
      visit('5', { stage: 'done' }),
    ]);
    expect(lanes.map((lane) => [lane.name, lane.inside, lane.called, lane.waiting])).toEqual([
      ['Bose', [], null, 1],
      ['Iyer', ['A1'], 'A2', 1],
    ]);
  });
});

describe('vital signs', () => {
  const typed = (values: Partial<ReturnType<typeof empty>>) => read({ ...empty(), ...values }, '');

  it('reads what a nurse writes', () => {
    expect(typed({ bp: '120/80' }).values).toMatchObject({ systolic: 120, diastolic: 80 });
    expect(typed({ bp: '१३०-९०' }).values).toMatchObject({ systolic: 130, diastolic: 90 });
    expect(typed({ weight: '62,5', height: '158', head: '44.5' }).values).toMatchObject({
      weight_g: 62_500,
      height_mm: 1580,
      head_mm: 445,
    });
    // 0.1 + 0.2 has no place on a scale.
    for (let tenths = 1; tenths < 2000; tenths += 1)
      expect(typed({ weight: (tenths / 10).toFixed(1) }).values.weight_g).toBe(tenths * 100);
    expect(read({ ...empty(), sugar: '140' }, 'fasting').values.glucose_timing).toBe('fasting');
    expect(read(empty(), 'fasting').values.glucose_timing).toBeNull();
  });

  it('says which box is no value', () => {
    for (const bp of ['120', '80/120', '120/', 'x', '1200/80'])
      expect(typed({ bp }).wrong, bp).toEqual(['bp']);
    expect(typed({ pulse: 'fast', weight: '6o' }).wrong).toEqual(['pulse', 'weight']);
  });

  it('takes °F and °C in one box', () => {
    expect(readTemperature('98.6')).toEqual({ tenthsF: 986, read: 'F' });
    expect(readTemperature('37')).toEqual({ tenthsF: 986, read: 'C' });
    expect(readTemperature('38.5 °C')).toEqual({ tenthsF: 1013, read: 'C' });
    expect(readTemperature('101f')).toEqual({ tenthsF: 1010, read: 'F' });
    expect(readTemperature('warm')).toBeNull();
  });

  it('shows what it reads', () => {
    const values = read(
      {
        ...empty(),
        bp: '120/80',
        pulse: '72',
        temperature: '99.5',
        weight: '7.35',
        height: '66.5',
        spo2: '98',
      },
      '',
    ).values;
    expect(read(typedOf(values), '').values).toEqual(values);
    expect(BOXES.map((box) => show(box, values)).filter(Boolean)).toEqual([
      '120/80',
      '72',
      '99.5',
      '98',
      '7.35',
      '66.5',
    ]);
  });

  it('asks about what is out of the way and nothing else', () => {
    const ranges = [
      { measure: 'systolic', low: 90, high: 179, source: 'A', checked: true },
      { measure: 'diastolic', low: 50, high: 109, source: 'A', checked: false },
      { measure: 'weight_g', low: 30_000, high: 150_000, source: 'B', checked: true },
    ];
    // Why it asks: each source once; one row that nobody has checked is said.
    expect(limitsOf(['bp', 'weight'], ranges)).toEqual({ sources: ['A', 'B'], checked: false });
    expect(limitsOf(['weight'], ranges)).toEqual({ sources: ['B'], checked: true });
    expect(unusual({ systolic: 185, diastolic: 80, weight_g: 60_000, pulse: 300 }, ranges)).toEqual(['bp']);
    expect(unusual({ weight_g: 6_000 }, ranges)).toEqual(['weight']);
  });

  it('knows the body mass index and the value before', () => {
    expect(bmi(62_500, 1580)).toBe(25);
    expect(bmi(62_500, null)).toBeNull();
    const point = (date: string, pulse: number | null): VitalsPoint => ({
      encounter: date,
      date,
      at: `${date}T10:00:00+05:30`,
      values: { pulse },
      days: null,
      growth: [],
    });
    const points = [point('2026-01-01', 80), point('2026-02-01', null)];
    expect(previous(points, 'pulse')).toEqual({ text: '80', date: '2026-01-01' });
    expect(previous(points, 'weight')).toBeNull();
  });
});

describe('the pages of the board', () => {
  it('hold every doctor, in at most two rows', () => {
    for (const wide of [true, false])
      for (let lanes = 1; lanes <= 30; lanes += 1) {
        const { columns, perPage } = gridOf(lanes, wide);
        const pages = Math.ceil(lanes / perPage);
        expect(pages * perPage).toBeGreaterThanOrEqual(lanes);
        expect(Math.ceil(perPage / columns)).toBeLessThanOrEqual(2);
        expect(columns).toBeLessThanOrEqual(wide ? 3 : 2);
        const seen = new Set(Array.from({ length: pages }, (_, turn) => pageAt(turn * TURN, pages, [])));
        expect(seen.size).toBe(pages);
      }
    expect(gridOf(6, true)).toEqual({ columns: 3, perPage: 6 });
    expect(gridOf(7, true)).toEqual({ columns: 2, perPage: 4 });
  });

  it('turn to a call at once, and show each of two calls before they are old', () => {
    for (let now = 0; now < 5 * TURN; now += 500) expect(pageAt(now, 3, [2])).toBe(2);
    const seen = new Set([0, 1000, 2000, 4000, 5000].map((now) => pageAt(now, 3, [2, 0, 2])));
    expect([...seen].sort()).toEqual([0, 2]);
  });
});

describe('the board of the waiting room', () => {
  const feed = (since: string, called = true): DisplayFeed => ({
    clinic: 'Asha',
    branch: 'Main',
    language: 'hi',
    at: since,
    lanes: [{ doctor: 'Iyer', room: '2', serving: [{ token: 'A1', called, since }], next: [], waiting: 0 }],
  });

  it('lights up for a new call, and for a call again, not for the first look', () => {
    const [lane] = feed('10:00').lanes;
    const [again] = feed('10:05').lanes;
    if (!lane || !again) throw new Error('no lane');
    expect(isNew(null, lane, 'A1')).toBe(false);
    expect(isNew(feed('10:00'), lane, 'A1')).toBe(false);
    expect(isNew(feed('10:00'), again, 'A1')).toBe(true);
    expect(isNew({ ...feed('10:00'), lanes: [] }, lane, 'A1')).toBe(true);
    expect(isNew({ ...feed('10:00'), lanes: [] }, { ...lane, serving: [] }, 'A1')).toBe(false);
  });
});

describe('the box of age or birth', () => {
  it('shows a registration as it would be typed', () => {
    for (const [shown, typed] of [
      [{ birth_date: '2019-05-31', age: '7 y' }, '31/5/2019'],
      [{ birth_date: null, age: '35 y' }, '35'],
      [{ birth_date: null, age: '8 m' }, '8m'],
      [{ birth_date: null, age: '' }, ''],
    ] as const)
      expect(showBirth(shown)).toBe(typed);
    expect(readBirth(showBirth({ birth_date: '2019-05-31', age: '' })).birth_date).toBe('2019-05-31');
  });
});
