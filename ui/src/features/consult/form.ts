/**
 * The consult form as plain data, and the differences between what was opened and what now stands there. Entries are
 * immutable: an edited line replaces its entry, a deleted line marks it as entered in error, a new line is a new entry.
 */
import type { EncounterEdit, EncounterShown, EntryValue } from '../../platform';

/** One entry of the document as the form was opened. */
export interface Line {
  entry: string;
  text: string;
}

/** Sections that hold one entry per line of text. */
export const SECTIONS = ['complaints', 'findings', 'diagnoses', 'tests', 'advice'] as const;
export type Section = (typeof SECTIONS)[number];

/** What stood in the document at the heads that the form was opened at. */
export interface Base extends Record<Section, Line[]> {
  rx: Line[];
  followUp: Line | null;
  notes: string;
}

/** What stands in the boxes. */
export interface Form extends Record<Section, string> {
  rx: string[];
  followUp: string;
  notes: string;
}

export const blankForm = (): Form => ({
  complaints: '',
  findings: '',
  diagnoses: '',
  tests: '',
  advice: '',
  rx: [''],
  followUp: '',
  notes: '',
});

/** What a draft row holds: the boxes, and what they are measured against. */
export interface Draft {
  base: Base;
  form: Form;
  /** Typed over a signed encounter, to be signed again. */
  amending?: boolean;
}

export function baseOf(shown: EncounterShown): Base {
  const lines = (entries: { entry: string; text: string }[]): Line[] =>
    entries.map(({ entry, text }) => ({ entry, text }));
  return {
    complaints: lines(shown.complaints),
    findings: lines(shown.findings),
    diagnoses: lines(shown.diagnoses),
    tests: lines(shown.tests),
    advice: lines(shown.advice),
    rx: lines(shown.rx),
    followUp: shown.follow_up ? { entry: shown.follow_up.entry, text: shown.follow_up.text } : null,
    notes: shown.notes,
  };
}

export function formOf(base: Base): Form {
  const text = (lines: Line[]): string => lines.map((line) => line.text).join('\n');
  return {
    complaints: text(base.complaints),
    findings: text(base.findings),
    diagnoses: text(base.diagnoses),
    tests: text(base.tests),
    advice: text(base.advice),
    rx: base.rx.map((line) => line.text),
    followUp: base.followUp?.text ?? '',
    notes: base.notes,
  };
}

/** The lines of a box, without blank ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Differences of one section. Equal lines keep their entry; what is left over is paired in order, so that a corrected line
 * supersedes the one it corrects.
 */
export function diffLines(
  base: Line[],
  lines: string[],
  value: (text: string) => EntryValue,
): EncounterEdit[] {
  const left = [...base];
  const rest: string[] = [];
  for (const line of lines) {
    const same = left.findIndex((old) => old.text === line);
    if (same >= 0) left.splice(same, 1);
    else rest.push(line);
  }
  return [
    ...rest.map((text, index): EncounterEdit => {
      const old = left[index];
      return old
        ? { op: 'replace', entry: old.entry, value: value(text) }
        : { op: 'add', value: value(text) };
    }),
    ...left.slice(rest.length).map((old): EncounterEdit => ({ op: 'remove', entry: old.entry })),
  ];
}

/**
 * Differences of the prescription, whose order is what the patient reads: where equal lines would end up in another order,
 * each place supersedes what stood in it.
 */
export function diffOrdered(
  base: Line[],
  lines: string[],
  value: (text: string) => EntryValue,
): EncounterEdit[] {
  const edits = diffLines(base, lines, value);
  const now = new Map(base.map((line) => [line.entry, line.text]));
  const added: string[] = [];
  const words = (edit: EntryValue): string => ('line' in edit ? edit.line : 'text' in edit ? edit.text : '');
  for (const edit of edits) {
    if (edit.op === 'add') added.push(words(edit.value));
    else if (edit.op === 'replace') now.set(edit.entry, words(edit.value));
    else if (edit.op === 'remove') now.delete(edit.entry);
  }
  const result = [...now.values(), ...added];
  if (result.every((line, index) => line === lines[index])) return edits;
  return [
    ...lines.flatMap((text, index): EncounterEdit[] => {
      const old = base[index];
      if (!old) return [{ op: 'add', value: value(text) }];
      return old.text === text ? [] : [{ op: 'replace', entry: old.entry, value: value(text) }];
    }),
    ...base.slice(lines.length).map((old): EncounterEdit => ({ op: 'remove', entry: old.entry })),
  ];
}

/** Everything that saving has to tell the core. Empty when nothing was changed. */
export function editsOf(base: Base, form: Form): EncounterEdit[] {
  const followUp = form.followUp.trim();
  return [
    ...diffLines(base.complaints, linesOf(form.complaints), (text) => ({ section: 'complaint', text })),
    ...diffLines(base.findings, linesOf(form.findings), (text) => ({ section: 'finding', text })),
    ...diffLines(base.diagnoses, linesOf(form.diagnoses), (text) => ({ section: 'diagnosis', text })),
    ...diffOrdered(base.rx, linesOf(form.rx.join('\n')), (line) => ({ section: 'rx', line })),
    ...diffLines(base.tests, linesOf(form.tests), (text) => ({ section: 'test', text })),
    ...diffLines(base.advice, linesOf(form.advice), (text) => ({ section: 'advice', text })),
    ...diffLines(base.followUp ? [base.followUp] : [], followUp === '' ? [] : [followUp], (text) => ({
      section: 'follow_up',
      text,
    })),
    ...(form.notes === base.notes ? [] : [{ op: 'notes', text: form.notes } satisfies EncounterEdit]),
  ];
}

/** What may be copied from an earlier encounter. */
export const COPIED = [...SECTIONS, 'rx', 'followUp'] as const;
export type Copied = (typeof COPIED)[number];

/** Puts chosen sections of an earlier encounter below what is written; a line that stands there already is not doubled. */
export function copyInto(form: Form, from: Form, sections: readonly Copied[]): Form {
  const next: Form = { ...form, rx: [...form.rx] };
  for (const section of sections) {
    if (section === 'rx') {
      const kept = form.rx.filter((line) => line.trim() !== '');
      next.rx = [...kept, ...from.rx.filter((line) => line.trim() !== '' && !kept.includes(line)), ''];
    } else if (section === 'followUp') {
      if (form.followUp.trim() === '') next.followUp = from.followUp;
    } else {
      const kept = linesOf(form[section]);
      next[section] = [...kept, ...linesOf(from[section]).filter((line) => !kept.includes(line))].join('\n');
    }
  }
  return next;
}

/** True if nothing at all is written. */
export function isBlank(form: Form): boolean {
  return (
    SECTIONS.every((section) => form[section].trim() === '') &&
    form.rx.every((line) => line.trim() === '') &&
    form.followUp.trim() === '' &&
    form.notes.trim() === ''
  );
}

/** Reads a draft row back. A row of another shape (an older program) is not guessed at. */
export function readDraft(body: unknown): Draft | null {
  if (typeof body !== 'object' || body === null) return null;
  const { base, form, amending } = body as Partial<Draft>;
  if (!base || !form || !Array.isArray(form.rx) || !Array.isArray(base.rx)) return null;
  const whole = SECTIONS.every(
    (section) => typeof form[section] === 'string' && Array.isArray(base[section]),
  );
  return whole && typeof form.followUp === 'string' && typeof form.notes === 'string'
    ? { base, form, ...(amending === true ? { amending } : {}) }
    : null;
}
