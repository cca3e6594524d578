import { describe, expect, it, vi } from 'vitest';
import { matching } from '../src/features/consult/match';
import {
  copyInto,
  diffLines,
  diffOrdered,
  editsOf,
  formOf,
  isBlank,
  readDraft,
  type Base,
} from '../src/features/consult/form';
import { latinDigits, looksLikePhone, readBirth } from '../src/features/frontdesk/birth';
import { addDays, dayOf, isDay, today } from '../src/shared/days';
import { watchIdle } from '../src/features/session/idle';
import { kitWords } from '../src/features/setup/words';
import {
  formatAge,
  formatAgeSex,
  formatDay,
  formatPhone,
  formatWait,
  minutesSince,
} from '../src/shared/format';
import { setLanguage, tell, t } from '../src/shared/i18n.svelte';
import { addShortcuts, handleKey, matches } from '../src/shared/keys';
import { CallError } from '../src/platform/errors';

describe('ages', () => {
  it.each([
    ['35 y', '35 years', '35 वर्ष'],
    ['1 y', '1 year', '1 वर्ष'],
    ['8 m', '8 months', '8 माह'],
    ['12 d', '12 days', '12 दिन'],
    ['3 y 6 m', '3 years 6 months', '3 वर्ष 6 माह'],
    ['', '', ''],
    ['about 40', 'about 40', 'about 40'],
  ])('%s', (age, english, hindi) => {
    setLanguage('en');
    expect(formatAge(age)).toBe(english);
    setLanguage('hi');
    expect(formatAge(age)).toBe(hindi);
    setLanguage('en');
  });

  it('leaves out what is unknown', () => {
    expect(formatAgeSex('', 'female')).toBe('Female');
    expect(formatAgeSex('8 m', 'unknown')).toBe('8 months');
    expect(formatAgeSex('', 'unknown')).toBe('');
  });

  it('reads one box as an age or a date', () => {
    expect(readBirth(' 35 ')).toEqual({ age: '35', birth_date: null });
    expect(readBirth('८m')).toEqual({ age: '8m', birth_date: null });
    expect(readBirth('31/5/2019')).toEqual({ age: null, birth_date: '2019-05-31' });
    expect(readBirth('३१-०५-२०१९')).toEqual({ age: null, birth_date: '2019-05-31' });
    expect(readBirth('2019-05-31')).toEqual({ age: null, birth_date: '2019-05-31' });
    expect(readBirth('31/5/19')).toEqual({ age: '31/5/19', birth_date: null });
    expect(readBirth('')).toEqual({ age: null, birth_date: null });
  });
});

describe('what stands in the search box', () => {
  it('is a phone or a name', () => {
    for (const phone of ['9876543210', '+91 98765 43210', '98765', '९८७६५'])
      expect(looksLikePhone(phone), phone).toBe(true);
    for (const name of ['Ramesh', 'A-1042', 'रमेश', '12', '']) expect(looksLikePhone(name), name).toBe(false);
  });

  it('may be in digits of any Indian script', () => {
    for (const zero of [
      0x30, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0x660, 0x6f0, 0xabf0,
    ]) {
      const digits = Array.from({ length: 10 }, (_, index) => String.fromCodePoint(zero + index)).join('');
      expect(latinDigits(digits)).toBe('0123456789');
    }
  });
});

describe('formats', () => {
  it('shows Indian mobiles in two groups', () => {
    expect(formatPhone('+919876543210')).toBe('98765 43210');
    expect(formatPhone('+14155550100')).toBe('+14155550100');
    expect(formatPhone(null)).toBe('');
  });

  it('keeps a day a day', () => {
    expect(formatDay('2026-11-21')).toBe('21 Nov 2026');
    expect(formatDay('x')).toBe('x');
  });

  it('never shows a negative wait', () => {
    expect(minutesSince('2026-11-21T10:00:00.000+05:30', Date.parse('2026-11-21T09:00:00+05:30'))).toBe(0);
    expect(minutesSince('2026-11-21T10:00:00.000+05:30', Date.parse('2026-11-21T10:25:59+05:30'))).toBe(25);
    expect(formatWait(75)).toBe('1 h 15 min');
  });

  it('takes a printed kit as it stands', () => {
    expect(kitWords(' 1. Abandon  2) ability,\n3 able ')).toEqual(['abandon', 'ability', 'able']);
  });
});

describe('telling a failure', () => {
  it('names the field in words and falls back to the message', () => {
    setLanguage('en');
    expect(
      tell(new CallError('invalid', 'argument-missing', '', { field: 'registration_number' })),
    ).toContain('Medical registration number');
    expect(tell(new CallError('internal', 'no-such-text', 'as told', {}))).toBe('as told');
    expect(tell(new Error('secret detail'))).toBe(t('ui-error-unknown'));
  });
});

describe('consult form', () => {
  const text = (value: string) => ({ section: 'advice' as const, text: value });
  const base: Base = {
    complaints: [{ entry: 'c1', text: 'Fever' }],
    findings: [],
    diagnoses: [],
    tests: [],
    advice: [],
    rx: [
      { entry: 'r1', text: 'tab a 1-0-1' },
      { entry: 'r2', text: 'tab b od' },
    ],
    followUp: { entry: 'f1', text: '5d' },
    notes: '',
  };

  it('has no differences when nothing was typed', () => {
    expect(editsOf(base, formOf(base))).toEqual([]);
    expect(editsOf(base, { ...formOf(base), rx: ['tab a 1-0-1', 'tab b od', '', ' '] })).toEqual([]);
  });

  it('supersedes a corrected line, adds a new one, marks a deleted one', () => {
    const form = {
      ...formOf(base),
      rx: ['tab a 1-1-1', 'tab b od', 'tab c bd'],
      complaints: '',
      followUp: '2w',
    };
    expect(editsOf(base, form)).toEqual([
      { op: 'remove', entry: 'c1' },
      { op: 'replace', entry: 'r1', value: { section: 'rx', line: 'tab a 1-1-1' } },
      { op: 'add', value: { section: 'rx', line: 'tab c bd' } },
      { op: 'replace', entry: 'f1', value: { section: 'follow_up', text: '2w' } },
    ]);
  });

  it('makes the new lines whatever was done to them', () => {
    // Apply the differences to the old entries: the result must be the typed lines, as a multiset.
    let seed = 7;
    const next = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    for (let round = 0; round < 500; round += 1) {
      const old = Array.from({ length: next(5) }, (_, index) => ({
        entry: `e${index}`,
        text: `w${next(4)}`,
      }));
      const typed = Array.from({ length: next(6) }, () => `w${next(5)}`);
      const now = new Map(old.map((line) => [line.entry, line.text]));
      const added: string[] = [];
      for (const edit of diffLines(old, typed, text)) {
        const words =
          edit.op === 'add' || edit.op === 'replace' ? ('text' in edit.value ? edit.value.text : '') : '';
        if (edit.op === 'add') added.push(words);
        if (edit.op === 'replace') now.set(edit.entry, words);
        if (edit.op === 'remove') now.delete(edit.entry);
      }
      expect([...now.values(), ...added].sort()).toEqual([...typed].sort());
    }
  });

  it('keeps the order of the prescription whatever was moved', () => {
    let seed = 11;
    const next = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const rx = (line: string) => ({ section: 'rx' as const, line });
    for (let round = 0; round < 500; round += 1) {
      const old = Array.from({ length: next(5) }, (_, index) => ({
        entry: `e${index}`,
        text: `w${next(4)}`,
      }));
      const typed = Array.from({ length: next(6) }, () => `w${next(5)}`);
      // A replacement takes the place of what it replaces, an addition comes last.
      const now = new Map(old.map((line) => [line.entry, line.text]));
      const added: string[] = [];
      for (const edit of diffOrdered(old, typed, rx)) {
        const line =
          (edit.op === 'add' || edit.op === 'replace') && 'line' in edit.value ? edit.value.line : '';
        if (edit.op === 'add') added.push(line);
        if (edit.op === 'replace') now.set(edit.entry, line);
        if (edit.op === 'remove') now.delete(edit.entry);
      }
      expect([...now.values(), ...added]).toEqual(typed);
    }
  });

  it('copies chosen sections below what is written and doubles nothing', () => {
    const from = { ...formOf(base), diagnoses: 'Viral fever', advice: 'Rest\nFluids' };
    const to = { ...formOf(base), rx: ['tab b od', ''], advice: 'Rest', followUp: '', complaints: '' };
    const copied = copyInto(to, from, ['diagnoses', 'rx', 'advice', 'followUp']);
    expect(copied).toEqual({
      ...to,
      diagnoses: 'Viral fever',
      rx: ['tab b od', 'tab a 1-0-1', ''],
      advice: 'Rest\nFluids',
      followUp: '5d',
    });
    expect(to.rx).toEqual(['tab b od', '']);
    expect(copyInto({ ...to, followUp: '2w' }, from, ['followUp']).followUp).toBe('2w');
  });

  it('completes by the beginning, then by a later word, and never what stands there already', () => {
    const phrase = (text: string) => ({ label: text, text });
    const all = ['Cough', 'Fever with cough', 'Fever', 'Cough with sputum', 'fever'].map(phrase);
    const found = (typed: string) => matching(typed, all).map((one) => one.text);
    expect(found('co')).toEqual(['Cough', 'Cough with sputum', 'Fever with cough']);
    expect(found('FEVER')).toEqual(['Fever with cough']);
    expect(found(' ')).toEqual([]);
    expect(found('x')).toEqual([]);
  });

  it('remembers in a draft that it amends', () => {
    const form = formOf(base);
    expect(readDraft({ base, form, amending: true })).toEqual({ base, form, amending: true });
    expect(readDraft({ base, form, amending: false })).toEqual({ base, form });
  });

  it('reads back only whole drafts', () => {
    const form = formOf(base);
    expect(readDraft({ base, form })).toEqual({ base, form });
    expect(readDraft(JSON.parse(JSON.stringify({ base, form })))).toEqual({ base, form });
    for (const body of [
      null,
      'x',
      {},
      { form },
      { base, form: { ...form, rx: 'x' } },
      { base, form: { ...form, advice: 1 } },
    ]) {
      expect(readDraft(body)).toBeNull();
    }
  });

  it('knows an empty form', () => {
    expect(isBlank(formOf(base))).toBe(false);
    expect(
      isBlank({
        complaints: ' \n',
        findings: '',
        diagnoses: '',
        tests: '',
        advice: '',
        rx: ['', ' '],
        followUp: '',
        notes: '',
      }),
    ).toBe(true);
  });
});

describe('shortcuts', () => {
  const press = (keys: Partial<KeyboardEvent>) => ({
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...keys,
  });

  it('match by letter, and by place where the keyboard writes another script', () => {
    expect(matches('Ctrl+L', press({ key: 'l', code: 'KeyL', ctrlKey: true }))).toBe(true);
    expect(matches('Ctrl+L', press({ key: 'त', code: 'KeyL', ctrlKey: true }))).toBe(true);
    expect(matches('Ctrl+L', press({ key: 'l', code: 'KeyP', ctrlKey: true }))).toBe(true);
    expect(matches('Alt+1', press({ key: '१', code: 'Digit1', altKey: true }))).toBe(true);
    expect(matches('Ctrl+Enter', press({ key: 'Enter', ctrlKey: true }))).toBe(true);
  });

  it('never are a bare letter', () => {
    expect(matches('Ctrl+L', press({ key: 'l', code: 'KeyL' }))).toBe(false);
    expect(matches('Alt+N', press({ key: 'n', code: 'KeyN', altKey: true, ctrlKey: true }))).toBe(false);
  });

  it('belong to the newest screen and end with it', () => {
    const first = vi.fn();
    const second = vi.fn();
    const stopFirst = addShortcuts([{ keys: 'F2', label: 'a', run: first }]);
    const stopSecond = addShortcuts([{ keys: 'F2', label: 'b', run: second }]);
    handleKey(new KeyboardEvent('keydown', { key: 'F2', cancelable: true }));
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    stopSecond();
    handleKey(new KeyboardEvent('keydown', { key: 'F2', cancelable: true }));
    expect(first).toHaveBeenCalledOnce();
    stopFirst();
  });
});

describe('idle', () => {
  it('locks shortly before the core would, and not while somebody types', () => {
    vi.useFakeTimers();
    let now = 0;
    const onIdle = vi.fn();
    const touch = vi.fn();
    const stop = watchIdle({ minutes: 1, onIdle, now: () => now, touch });
    for (let second = 0; second < 180; second += 1) {
      now += 1000;
      vi.advanceTimersByTime(1000);
      if (second % 10 === 0) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    }
    expect(onIdle).not.toHaveBeenCalled();
    expect(touch.mock.calls.length).toBeGreaterThan(3);
    for (let second = 0; second < 56; second += 1) {
      now += 1000;
      vi.advanceTimersByTime(1000);
    }
    expect(onIdle).toHaveBeenCalled();
    stop();
    vi.useRealTimers();
  });

  it('locks at the first key after sleep', () => {
    let now = 0;
    const onIdle = vi.fn();
    const stop = watchIdle({ minutes: 5, onIdle, now: () => now, touch: vi.fn() });
    now = 8 * 3_600_000;
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(onIdle).toHaveBeenCalledOnce();
    stop();
  });
});

describe('the day in India', () => {
  it('is a day whatever the web view makes of a locale, and changes at midnight there', () => {
    const usual = Intl.DateTimeFormat;
    // WebKitGTK on Debian writes Canada's English as 11/21/2026.
    vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: (_: string, wish: object) => new usual('en-US', wish) });
    try {
      expect(isDay(today())).toBe(true);
      expect(dayOf(Date.parse('2026-11-21T18:29:59Z'))).toBe('2026-11-21');
      expect(dayOf(Date.parse('2026-11-21T18:30:00Z'))).toBe('2026-11-22');
      expect(addDays(dayOf(Date.parse('2026-12-31T19:00:00Z')), -1)).toBe('2026-12-31');
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
