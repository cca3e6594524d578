// After the sign-off, and what may never be kept: with the keyboard alone, on the real core.
import type { Page } from '@playwright/test';
import { copyFileSync, readFileSync } from 'node:fs';
import { call, expect, focusIs, tabTo, test } from './core';

const PAPERS = process.env.NIRANTAR_PAPERS;

async function queued(page: Page): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'patient_add', {
    name: 'Kamla Bai',
    sex: 'female',
    age: '34',
    language: 'hi',
  });
  await call(page, 'visit_add', { patient: id });
  return id;
}

async function openNext(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('button', { name: /Open Kamla Bai/ })).toBeVisible();
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
}

test('an amendment prints as CORRECTED and takes the place of the released copy', async ({
  page,
  clinic,
}) => {
  void clinic;
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  const patient = await queued(page);
  await openNext(page);
  await tabTo(page, 'Diagnosis');
  await type('Viral fever');
  await tabTo(page, 'Drug 1');
  await type('tab paracetamol 650 1-0-1 5d af');
  await press('Escape');
  await tabTo(page, 'Paper goes to');
  await page.getByLabel('Paper goes to').selectOption({ label: 'the front desk' });
  await press('Control+Enter');
  await expect(page.getByText('Released: the front desk prints it.')).toBeVisible();
  const [first] = await call<{ id: string }[]>(page, 'release_list', {});

  // Back in the signed consult by its search, and amended.
  await focusIs(page, 'Find a patient');
  await type('kamla');
  await expect(page.getByRole('option', { name: /Kamla Bai/ })).toBeVisible();
  await press('Enter');
  await expect(page.getByText(/^Signed by/)).toBeVisible();
  await press('Alt+e');
  await focusIs(page, 'Complaints');
  await tabTo(page, 'Drug 1');
  await press('Control+a');
  await type('tab paracetamol 500 1-0-1 3d af');
  await press('Escape');
  await press('Control+Enter');
  await focusIs(page, 'Find a patient');

  // One sheet waits: another than before.
  const waiting = await call<{ id: string }[]>(page, 'release_list', {});
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.id).not.toBe(first?.id);
  await press('Alt+1');
  await expect(page.getByRole('region', { name: 'To print' }).getByText('Kamla Bai')).toBeVisible();
  await press('Alt+r');
  await expect(page.getByText('No printer is set up on this PC')).toBeVisible();
  const preview = page.waitForResponse('**/call/release_paper');
  await press('Alt+x');
  const look = page.getByRole('dialog', { name: /Look at the prescription/ });
  await expect(look.locator('canvas[data-drawn="true"]')).toBeVisible();
  await preview;
  await focusIs(page, 'Save as PDF');
  const download = page.waitForEvent('download');
  await press('Enter');
  const file = await (await download).path();
  if (PAPERS) copyFileSync(file, `${PAPERS}/corrected.pdf`);

  // The words, as the viewer reads them from the file.
  const text = await pdfText(file);
  expect(text).toMatch(/CORRECTED/);
  expect(text).toMatch(/CORRECTED.*\d{1,2}:\d{2}/s);
  expect(text).toMatch(/500/);
  expect(text).not.toMatch(/650/);
  expect(await call<unknown[]>(page, 'release_list', {})).toEqual([]);
  void patient;
});

test('a whole Aadhaar number is left out of the draft, and the screen says so', async ({ page, clinic }) => {
  void clinic;
  const type = (text: string) => page.keyboard.type(text);
  await queued(page);
  await openNext(page);
  await tabTo(page, 'Findings');
  await type('chest clear');
  await page.keyboard.press('Enter');
  // Nobody's number: the check digit fits.
  await type(`card ${aadhaarLike('29999999001')}`);
  const notice = page.getByText(/Not saved from Findings/);
  await expect(notice).toBeVisible();
  // Corrected, the draft is whole again.
  for (let key = 0; key < 12; key += 1) await page.keyboard.press('Backspace');
  await type('0012');
  await expect(notice).toBeHidden();
});

test('a list of codes read in by the settings completes the diagnosis, and an unknown code is marked', async ({
  page,
  clinic,
}) => {
  void clinic;
  const press = (key: string) => page.keyboard.press(key);
  await queued(page);
  await page.locator('nav button', { hasText: 'Settings' }).focus();
  await press('Enter');
  await page.getByRole('tab', { name: 'Templates' }).focus();
  await press('Enter');
  const file = (csv: string) => ({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByLabel('Read a CSV file in').setInputFiles(file('code,term\nJ06.9\n'));
  await expect(page.getByText('Line 2 is not')).toBeVisible();
  await page
    .getByLabel('Read a CSV file in')
    .setInputFiles(file('code,term\nJ06.9,Acute URTI\nI10,Hypertension\n'));
  await expect(page.getByText('In the list: 2')).toBeVisible();
  // In the words of the screen, with the file's name; a code of another shape is taken and marked, a typed phrase stays.
  await expect(page.getByText('codes.csv')).toBeVisible();
  await call(page, 'template_add', { kind: 'diagnosis', title: 'lm', text: 'Loose motions [A09]' });
  await page
    .getByLabel('Read a CSV file in')
    .setInputFiles(file('code,term\nJ06.9,Acute URTI\nI10,Hypertension\nXYZ,Fever\n'));
  await expect(page.getByText('In the list: 3')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'XYZ Fever' })).toContainText(
    'code not recognised',
  );
  await expect(page.getByRole('button', { name: 'Remove: lm' })).toBeVisible();
  await openNext(page);
  await tabTo(page, 'Diagnosis');
  await page.keyboard.type('urt');
  await expect(page.getByRole('option', { name: /J06.9 Acute URTI/ })).toBeVisible();
  await press('Control+a');
  await page.keyboard.type('j06');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Diagnosis' })).toHaveValue('Acute URTI [J06.9]');
  await press('Enter');
  await page.keyboard.type('E11.9 Diabetes');
  await expect(page.getByText('Not in the clinic’s list, kept as typed: E11.9')).toBeVisible();
});

test('a consult opens with one question to the core, and asks once for what does not change', async ({
  page,
  clinic,
}) => {
  void clinic;
  await queued(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, command] = /\/call\/(\w+)$/.exec(request.url()) ?? [];
    if (command && command !== 'app_state') asked.push(command);
  });
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('button', { name: /Open Kamla Bai/ })).toBeVisible();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  asked.length = 0;
  // Before the answer: this question alone. The answer is held back until that has been looked at.
  let before: string[] | null = null;
  await page.route('**/call/encounter_open', async (route) => {
    await expect(page.getByRole('heading', { name: 'Kamla Bai' })).toBeVisible();
    before ??= asked.filter((command) => command !== 'visit_list');
    await route.continue();
  });
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
  // The name stood there before the answer, from the queue.
  expect(before).toEqual(['encounter_open']);
  await expect.poll(() => asked.includes('vitals_series')).toBe(true);
  const later = ['consult_print_to', 'template_list', 'vitals_series'];
  // The warnings are asked for by a clock of their own, a moment after the form has stood still.
  const timed = (command: string) => command === 'rx_check';
  expect(asked.filter((command) => command !== 'visit_list' && !timed(command)).sort()).toEqual(
    ['encounter_open', ...later].sort(),
  );
  // The list asks anew when it stands again.
  const listed = page.waitForResponse('**/call/visit_list');
  await page.keyboard.press('Alt+q');
  await focusIs(page, 'Find a patient');
  await listed;
  asked.length = 0;
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
  await expect.poll(() => asked.includes('vitals_series')).toBe(true);
  // (What still comes is news of the first time: the visit went in then, and nothing moved in the queue since.)
  expect(asked.filter((command) => command !== 'visit_list' && !timed(command)).sort()).toEqual([
    'encounter_open',
    'vitals_series',
  ]);
});

/** The digits with a check digit behind them (Verhoeff). */
function aadhaarLike(digits: string): string {
  const swap = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const times = (a: number, b: number): number => {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
    return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
  };
  const holds = (text: string): boolean =>
    [...text].reverse().reduce((check, digit, place) => {
      let value = Number(digit);
      for (let turn = 0; turn < place % 8; turn += 1) value = swap[value] ?? 0;
      return times(check, value);
    }, 0) === 0;
  const number = Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find(holds);
  if (!number) throw new Error('no check digit fits');
  return number;
}

async function pdfText(file: string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)) }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  await pdf.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
