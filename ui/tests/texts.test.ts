// Every text exists in both languages, with the same arguments, and every key that a screen asks for exists at all.
import { FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../src/platform/errors';
import { LANGUAGES, makeBundle } from '../src/shared/i18n.svelte';
import { NEXT_STAGES, STAGE_ORDER } from '../src/features/queue/queue.svelte';

const locales = join(import.meta.dirname, '../../locales');
const uiFiles = (language: string) =>
  readdirSync(join(locales, language)).filter((name) => /^ui.*\.ftl$/.test(name));
const source = (language: string, file: string) => readFileSync(join(locales, language, file), 'utf8');

const allFiles = (language: string) => readdirSync(join(locales, language));

/** Message keys and, per key, the names of its arguments. */
function messages(language: string, files = uiFiles): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files(language)) {
    const text = source(language, file);
    const entries = text.split(/^(?=[a-z][a-zA-Z0-9_-]* =)/m).slice(1);
    for (const entry of entries) {
      const key = entry.slice(0, entry.indexOf(' ='));
      expect(found.has(key), `${language}/${file}: ${key} twice`).toBe(false);
      found.set(key, [...new Set([...entry.matchAll(/\$([a-z_]+)/g)].map((match) => match[1] ?? ''))].sort());
    }
  }
  return found;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

describe('texts', () => {
  const english = messages('en');
  const hindi = messages('hi');

  it('are the same set in both languages', () => {
    expect(uiFiles('hi')).toEqual(uiFiles('en'));
    expect([...hindi.keys()]).toEqual([...english.keys()]);
  });

  it('take the same arguments in both languages', () => {
    for (const [key, args] of english) expect(hindi.get(key), key).toEqual(args);
  });

  it('are read by Fluent without a lost message', () => {
    for (const language of ['en', 'hi'] as const) {
      const parsed = uiFiles(language).flatMap((file) =>
        new FluentResource(source(language, file)).body.map((m) => m.id),
      );
      expect(new Set(parsed)).toEqual(new Set(english.keys()));
    }
  });

  it('in Hindi are written in Devanagari unless they are a name or a pattern', () => {
    const bundle = makeBundle('hi');
    const latin = [...hindi.keys()].filter((key) => {
      const value = bundle.getMessage(key)?.value;
      return typeof value === 'string' && !/[\u0900-\u097f]/.test(value);
    });
    expect(latin).toEqual([]);
  });

  it('exist for every key in the source', () => {
    const known = (key: string) => english.has(key);
    const missing: string[] = [];
    const prefixes: string[] = [];
    for (const path of filesUnder(join(import.meta.dirname, '../src'))) {
      const text = readFileSync(path, 'utf8');
      for (const match of text.matchAll(/['"`](ui-[a-zA-Z0-9-_]+)(\$\{)?/g)) {
        const key = match[1] ?? '';
        if (match[2]) prefixes.push(key);
        else if (!known(key) && !key.endsWith('-')) missing.push(`${path}: ${key}`);
      }
    }
    expect(missing).toEqual([]);
    for (const prefix of new Set(prefixes)) {
      // The marks of drafts stand in the files of drafts alone.
      if (['ui-thing-', 'ui-field-', 'ui-checked-'].includes(prefix)) continue;
      expect(
        [...english.keys()].some((key) => key.startsWith(prefix)),
        prefix,
      ).toBe(true);
    }
  });

  it('exist for every value that a key is made from', () => {
    const roles = ['owner', 'doctor', 'nurse', 'receptionist', 'pharmacist', 'lab', 'accountant'];
    const made = [
      ...roles.flatMap((role) => [`ui-role-${role}`, `ui-role-${role}-hint`]),
      ...STAGE_ORDER.map((stage) => `ui-stage-${stage}`),
      ...Object.values(NEXT_STAGES)
        .flat()
        .map((stage) => `ui-move-${stage}`),
      ...['female', 'male', 'other', 'unknown'].map((sex) => `ui-sex-${sex}`),
      ...[0, 1, 2, 3, 4].map((score) => `ui-password-score-${score}`),
      ...['desk', 'consult', 'cash', 'reports', 'staff', 'settings'].map((view) => `ui-nav-${view}`),
      ...['reached', 'not-reached', 'not-coming'].map((outcome) => `ui-followups-${outcome}`),
      ...['open', 'reached', 'not-reached', 'not-coming', 'came'].map(
        (stage) => `ui-followups-stage-${stage}`,
      ),
      ...['day', 'month', 'followups'].map((kind) => `ui-reports-${kind}`),
      ...['system', 'light', 'dark', 'contrast'].map((theme) => `ui-theme-${theme}`),
      ...['clinic', 'templates', 'backup', 'care', 'you'].map((tab) => `ui-settings-${tab}`),
      ...['complaints', 'findings', 'diagnoses', 'tests', 'advice', 'follow-up'].map(
        (section) => `ui-consult-${section}`,
      ),
      ...['complaints', 'findings', 'diagnoses', 'rx', 'tests', 'advice', 'followup'].map(
        (section) => `ui-copy-${section}`,
      ),
      ...['ask', 'printer', 'desk'].map((to) => `ui-consult-to-${to}`),
      ...'tablet capsule ml sachet ampoule vial suppository pessary patch lozenge rotacap'
        .split(' ')
        .map((unit) => `ui-unit-${unit}`),
      ...['own', 'patient', 'clinic', 'reference'].map((source) => `ui-suggest-${source}`),
      ...['complaint', 'finding', 'diagnosis', 'rx', 'test', 'advice'].map(
        (kind) => `ui-template-kind-${kind}`,
      ),
      ...['unsaved', 'saving', 'saved', 'failed'].map((state) => `ui-draft-${state}`),
      ...['allergy', 'no-known-allergy', 'problem', 'medicine', 'immunisation'].map(
        (kind) => `ui-chart-${kind}`,
      ),
      ...['damaged', 'missing', 'newer', 'keyring', 'disk', 'in-use', 'unreachable', 'internal'].flatMap(
        (kind) => ['title', 'happened', 'safe', 'next'].map((part) => `ui-unavailable-${kind}-${part}`),
      ),
      ...['folder', 'file'].flatMap((want) => [`ui-place-choose-${want}`, `ui-place-none-${want}`]),
    ];
    expect(made.filter((key) => !english.has(key))).toEqual([]);
  });

  it('name a different page for every reason that a folder stays shut', () => {
    const reasons = ERROR_CODES.filter((code) =>
      ['damaged', 'newer', 'keyring', 'disk', 'in_use'].includes(code),
    );
    for (const language of ['en', 'hi'] as const) {
      const bundle = makeBundle(language);
      const titles = reasons.map(
        (code) => bundle.getMessage(`ui-unavailable-${code.replace('_', '-')}-title`)?.value,
      );
      expect(new Set(titles).size).toBe(5);
    }
  });
});

describe('the languages of the front desk', () => {
  const english = messages('en', allFiles);
  const keysOf = (file: string) =>
    [...source('en', file).matchAll(/^([a-z][a-zA-Z0-9_-]*) =/gm)].map((match) => match[1] ?? '');

  /**
   * What somebody at the desk, a nurse or a slip of paper can meet, file by file of the English texts: all of a file but what
   * belongs to owners and doctors, or of a file that is theirs the few that are met at the desk too. A new file of texts
   * has to be named here before the tests pass.
   */
  const AREAS: Record<string, { but?: RegExp; only?: RegExp } | 'owner'> = {
    'ui.ftl': {},
    'ui-desk.ftl': {},
    'ui-session.ftl': {},
    'ui-shell.ftl': {},
    'ui-reports.ftl': {},
    'ui-money.ftl': { but: /^ui-fees/ },
    'ui-paper.ftl': {
      but: /^ui-(letterhead|languages|register-cancel|field-(head|foot|logo|type-percent|.*-offset))/,
    },
    'ui-consult.ftl': {
      only: /^ui-(release-|print|paper-|consult-start|settings-templates|thing-(release|version|template))/,
    },
    'ui-admin.ftl': { only: /^ui-(day|backup|place|settings)-/ },
    'ui-setup.ftl': 'owner',
    'errors.ftl': {
      but: /^(usage|growth-table-|setup-(exists|kit)|recovery-|staff-|registration-|template-|letterhead-|idle-|chart-|allergies-|phrases-changed|phrase-|certificate-(not-yours|cancelled)|text-cannot-be-printed|keyring-(no-file|in-file|unreachable)|encounter-(amend|addendum|change|unsettled|warnings)|backup-(not-a|folder-(not-empty|absolute|inside|read-only)|wrong|file))/,
    },
    'money.ftl': {},
    'domain.ftl': { but: /^domain-(gstin|id|number|role|space|time|dose|vpa)/ },
    // The labels of a sheet stay in English in every language; beside them stand the patient's phrases and the slips' words.
    'paper.ftl': {
      but: /^paper-(title-(?!receipt)|label-(?!(number|date|patient|tests|advice|follow-up)$)|slip-(cancelled|first|follow-up|free|other)|(allergies|page|mark|month|date|days-short|kit|certificate|register|calibration|phrases)\b)/,
    },
    // Refusals of the core's inner parts: they reach a screen as one of errors.ftl.
    ...Object.fromEntries(
      ['crypto', 'document', 'host', 'membership', 'shell', 'store'].map((name) => [`${name}.ftl`, 'owner']),
    ),
  };
  const wanted = Object.entries(AREAS).flatMap(([file, area]) =>
    area === 'owner'
      ? []
      : keysOf(file).filter((key) => (area.only?.test(key) ?? true) && !(area.but?.test(key) ?? false)),
  );

  it('are asked for every file of texts, or left to owners on purpose', () => {
    expect(Object.keys(AREAS).sort()).toEqual(allFiles('en').sort());
  });

  it('have all that the parts of the desk name', () => {
    const folders = 'display frontdesk money palette queue releases reports vitals'.split(' ');
    const named = folders
      .flatMap((folder) => filesUnder(join(import.meta.dirname, '../src/features', folder)))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/['"`](ui-[a-zA-Z0-9-_]+)['"`]/g)])
      .map((match) => match[1] ?? '');
    expect([...new Set(named)].filter((key) => english.has(key) && !wanted.includes(key))).toEqual([]);
  });

  for (const language of LANGUAGES.filter((code) => code !== 'en' && code !== 'hi')) {
    const known = messages(language, allFiles);
    const marks = [...known.keys()].filter((key) => key.startsWith('ui-checked-'));

    it(`${language}: every text is there, with the arguments of the English one`, () => {
      expect(wanted.filter((key) => !known.has(key))).toEqual([]);
      for (const [key, args] of known) {
        // Of units some languages have a plural, English on paper has none.
        if (key.startsWith('ui-checked-') || key.startsWith('paper-unit-')) continue;
        expect(english.has(key), `${language}: ${key} is nobody’s`).toBe(true);
        expect(args, key).toEqual(english.get(key));
      }
    });

    it(`${language}: every text is in its own script`, () => {
      const script = { mr: /[\u0900-\u097f]/, bn: /[\u0980-\u09ff]/, ta: /[\u0b80-\u0bff]/ }[language];
      const bundle = makeBundle(language);
      const foreign = wanted.filter((key) => {
        const value = bundle.getMessage(key)?.value;
        return typeof value === 'string' && value !== 'UPI' && !script.test(value);
      });
      expect(foreign).toEqual([]);
    });

    it(`${language}: every file says where it is from, and Fluent reads all of it`, () => {
      expect(marks.length).toBe(uiFiles(language).length);
      const bundle = makeBundle(language);
      for (const mark of marks) expect(bundle.getMessage(mark)?.attributes.source, mark).toBeTruthy();
      for (const key of known.keys()) expect(bundle.hasMessage(key), key).toBe(true);
    });
  }
});

describe('the keyboard table of the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('## Keyboard'), readme.indexOf('## What is safe where'));
  const source = filesUnder(join(import.meta.dirname, '../src'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const wired = new Set([...source.matchAll(/keys: '([^']+)'/g)].map((match) => match[1] ?? ''));

  it('names every shortcut that there is', () => {
    expect(wired.size).toBeGreaterThan(8);
    expect([...wired].filter((keys) => !table.includes(`\`${keys}\``))).toEqual([]);
  });

  it('names none that there is not', () => {
    const named = [...table.matchAll(/`((?:Ctrl|Alt|F)\+?[A-Za-z0-9]+)`/g)].map((match) => match[1] ?? '');
    const places = ['Alt+1', 'Alt+6'];
    expect(named.filter((keys) => !wired.has(keys) && !places.includes(keys) && keys !== 'Ctrl')).toEqual([]);
  });
});
