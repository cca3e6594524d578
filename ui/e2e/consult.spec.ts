// The one-screen consult with the keyboard alone, on the real core.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { call, expect, focusIs, hold, OWNER, PASSWORD, startCore, tabTo, test, typeDay } from './core';
import { clean, nothingAtAll } from './clean';

const SHOTS = process.env.NIRANTAR_SHOTS;

async function patient(page: Page, name: string): Promise<string> {
  const made = await call<{ id: string }>(page, 'patient_add', {
    name,
    sex: 'female',
    age: '34',
    language: 'hi',
  });
  return made.id;
}

/** A signed encounter of an earlier day. */
async function earlier(page: Page, id: string, date: string, rx: string[]): Promise<void> {
  const opened = await call<{ id: string; heads: string[] }>(page, 'encounter_open', { patient: id, date });
  await call(page, 'encounter_sign', {
    encounter: opened.id,
    heads: opened.heads,
    edits: [
      { op: 'add', value: { section: 'complaint', text: 'Fever since 2 days' } },
      { op: 'add', value: { section: 'diagnosis', text: 'Viral fever' } },
      { op: 'add', value: { section: 'advice', text: 'Plenty of fluids' } },
      ...rx.map((line) => ({ op: 'add', value: { section: 'rx', line } })),
    ],
  });
}

function daysAgo(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(
    Date.now() - days * 86_400_000,
  );
}

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

test('a returning patient, last prescription repeated: from the queue to the paper in eight keys at most', async ({
  page,
  clinic,
}) => {
  void clinic;
  const id = await patient(page, 'Kamla Bai');
  await earlier(page, id, daysAgo(5), ['tab paracetamol 650 1-0-1 5d af', 'tab cetirizine 10 hs 5d']);
  await call(page, 'visit_add', { patient: id });
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('button', { name: /Open Kamla Bai/ })).toBeVisible();
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await press('Alt+o');
  await focusIs(page, 'Complaints');
  await press('Alt+r');
  await expect(page.getByRole('combobox', { name: 'Drug 2' })).toHaveValue('tab cetirizine 10 0-0-1 5d');
  await press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('canvas[data-drawn="true"]').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await press('Enter');
  await download;
  expect(presses).toBeLessThanOrEqual(8);
  test.info().annotations.push({ type: 'key presses from queue to paper', description: String(presses) });
});

test('phrases, favourites, rows, warnings and sign-off without a mouse', async ({ page, clinic }) => {
  void clinic;
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  const id = await patient(page, 'Kamla Bai');
  const other = await patient(page, 'Asha');
  await earlier(page, other, daysAgo(1), ['tab amlodipine 5 1-0-0 30d']);
  await earlier(page, id, daysAgo(3), ['tab paracetamol 650 1-0-1 5d af']);
  await call(page, 'chart_add', { patient: id, kind: 'allergy', text: 'Penicillin', detail: 'rash' });
  await call(page, 'chart_add', { patient: id, kind: 'medicine', text: 'tab metformin 500 1-0-1' });
  await page.keyboard.press('Alt+2');
  await focusIs(page, 'Find a patient');
  await type('kamla');
  await expect(page.getByRole('option', { name: /Kamla Bai/ })).toBeVisible();
  await press('Enter');
  await focusIs(page, 'Complaints');
  await expect(page.getByText('Penicillin (rash)')).toBeVisible();

  // A phrase: arrow marks, Enter takes; a second line; → takes the first.
  await type('fev');
  await expect(page.getByRole('option', { name: /Fever with chills/ })).toBeVisible();
  await shot(page, 'consult-phrases');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Complaints' })).toHaveValue('Fever with chills');
  await press('Enter');
  await type('dry');
  await expect(page.getByRole('option', { name: /Dry cough/ })).toBeVisible();
  await press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Complaints' })).toHaveValue('Fever with chills\nDry cough');
  await press('Enter');
  await type('zzz');
  await press('Escape');
  await press('Control+Backspace');
  await tabTo(page, 'Diagnosis');
  await type('Viral fever');

  // Rows: the doctor's own line by its beginning.
  await tabTo(page, 'Drug 1');
  await type('aml');
  await expect(page.getByRole('option', { name: /tab amlodipine 5 1-0-0 30d/ })).toBeVisible();
  await press('ArrowRight');
  await expect(page.getByRole('combobox', { name: 'Drug 1' })).toHaveValue('tab amlodipine 5 1-0-0 30d');
  await expect(page.locator('#rx-words-0')).toContainText('30 tablet');
  await press('Enter');
  await focusIs(page, 'Drug 2');
  await type('cap amoxicillin 500 1-1-1 5d');
  await expect(page.locator('#rx-words-1')).toContainText('Allergy to Penicillin');
  await press('Enter');
  await type('tab metformin 850 1-0-0 zz');
  await expect(page.locator('#rx-words-2')).toContainText('metformin is taken already');
  await expect(page.locator('#rx-words-2')).toContainText('Not understood');
  await shot(page, 'consult-warnings');
  await nothingAtAll(page, 'consult with warnings');
  await clean(page, 'consult with warnings');

  // Move up, remove, bring back.
  await press('Alt+ArrowUp');
  await focusIs(page, 'Drug 2');
  await expect(page.getByRole('combobox', { name: 'Drug 2' })).toHaveValue(/metformin/);
  await press('Control+Backspace');
  await expect(page.getByRole('combobox', { name: 'Drug 2' })).toHaveValue(/amoxicillin/);
  await press('Alt+z');
  await expect(page.getByRole('combobox', { name: 'Drug 2' })).toHaveValue(/metformin/);
  await press('Control+Backspace');

  // The sign-off asks once more; the prescription is still there when the answer is no.
  await press('Control+Enter');
  const question = page.getByRole('dialog', { name: 'Look at this before signing' });
  await expect(question).toContainText('Allergy to Penicillin');
  await expect(question).toContainText('no complete interaction check');
  await shot(page, 'consult-sign-anyway');
  await press('Escape');
  await expect(question).toBeHidden();
  await press('Control+Enter');
  // Nobody has seen a warning that has only just come: it takes no key yet.
  await expect(question.locator('.button.danger:not([aria-busy])')).toBeVisible();
  await press('Control+Enter');
  await expect(page.getByRole('dialog', { name: /Print/ })).toBeVisible();
  await press('Escape');
  await expect(page.getByText(`Signed by ${OWNER}`)).toBeVisible();
  await expect(page.getByText('Signed in spite of a warning')).toBeVisible();
  await shot(page, 'consult-signed');

  // Amend: the form opens on what was signed; the earlier version stays.
  await press('Alt+e');
  await focusIs(page, 'Complaints');
  await expect(page.getByText('You are amending a signed consult')).toBeVisible();
  await tabTo(page, 'Drug 2');
  await press('Control+Backspace');
  await shot(page, 'consult-amending');
  await press('Control+Enter');
  await expect(page.getByRole('dialog', { name: /Print/ })).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('heading', { name: 'Earlier versions' })).toBeVisible();
  await expect(page.getByText('amoxicillin')).toHaveCount(0);
  await press('Alt+a');
  await focusIs(page, 'Addendum');
  await type('Told about the rash.');
  await press('Tab');
  await press('Enter');
  await expect(page.getByText('Told about the rash.')).toBeVisible();
  await nothingAtAll(page, 'consult signed');
  await clean(page, 'consult signed');
  await shot(page, 'consult-amended');
});

test('phrases that come after the first letters are offered still', async ({ page, clinic }) => {
  void clinic;
  await call(page, 'visit_add', { patient: await patient(page, 'Kamla Bai') });
  const letGo = await hold(page, 'template_list');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
  await page.keyboard.type('fev');
  letGo();
  await expect(page.getByRole('option', { name: /Fever with chills/ })).toBeVisible();
});

test('the drug that the arrow marked stays marked when the answer to the last letter comes', async ({
  page,
  clinic,
}) => {
  void clinic;
  await call(page, 'visit_add', { patient: await patient(page, 'Kamla Bai') });
  const letGo = await hold<{ text: string }>(page, 'rx_suggest', ({ text }) => text === 'parac');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
  await tabTo(page, 'Drug 1');
  const drug = page.getByRole('combobox', { name: 'Drug 1' });
  const marked = page.locator('[role="option"][aria-selected="true"] [lang="en"]');
  await page.keyboard.type('para');
  await expect(page.getByRole('option', { name: /paracetamol/i }).nth(1)).toBeVisible();
  await page.keyboard.type('c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const wanted = await marked.textContent();
  const answered = page.waitForResponse('**/call/rx_suggest');
  letGo();
  await answered;
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await expect(marked).toHaveText(wanted ?? '');
  await page.keyboard.press('Enter');
  await expect(drug).toHaveValue(wanted ?? '');

  // Who types on has not chosen yet: Enter goes to the next line.
  await drug.fill('');
  await page.keyboard.type('para');
  await expect(page.getByRole('option', { name: /paracetamol/i }).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('cetamol 650');
  await expect(marked).toHaveCount(0);
  await page.keyboard.press('Enter');
  await focusIs(page, 'Drug 2');
  await expect(drug).toHaveValue('paracetamol 650');
});

test('whoever got a token a moment ago is opened, also where the news of it has not come', async ({
  page,
  clinic,
}) => {
  void clinic;
  await page.addInitScript(() =>
    Object.defineProperty(EventSource.prototype, 'onmessage', { set: () => undefined }),
  );
  await page.reload();
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('Nobody in the queue')).toBeVisible();
  await call(page, 'visit_add', { patient: await patient(page, 'Kamla Bai') });
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
});

test('where the paper goes counts from the moment it is chosen, whatever answer is still to come', async ({
  page,
  clinic,
}) => {
  void clinic;
  const id = await patient(page, 'Kamla Bai');
  await earlier(page, id, daysAgo(5), ['tab paracetamol 650 1-0-1 5d af']);
  await call(page, 'visit_add', { patient: id });
  // Both what was remembered and that the choice is remembered come after the signature.
  const letGo = await hold(page, 'consult_print_to');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
  await page.keyboard.press('Alt+r');
  await expect(page.getByRole('combobox', { name: 'Drug 1' })).toHaveValue(/paracetamol/);
  const to = page.getByLabel('Paper goes to');
  await to.selectOption({ label: 'the front desk' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Released: the front desk prints it.')).toBeVisible();
  letGo();
  await call(page, 'visit_add', { patient: id });
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
  await expect(to.locator('option:checked')).toHaveText('the front desk');

  // A choice that is not kept is put back and says so.
  await page.unroute('**/call/consult_print_to');
  await page.route('**/call/consult_print_to', (route) => route.abort());
  await to.selectOption({ label: 'this room’s printer' });
  await expect(page.locator('.toast').last()).toBeVisible();
  await expect(to.locator('option:checked')).toHaveText('the front desk');
});

test('signed and released with one key, printed by the desk, and then gone', async ({ page, clinic }) => {
  void clinic;
  const press = (key: string) => page.keyboard.press(key);
  const id = await patient(page, 'Kamla Bai');
  await earlier(page, id, daysAgo(5), ['tab paracetamol 650 1-0-1 5d af']);
  await call(page, 'visit_add', { patient: id });
  await press('Alt+2');
  await expect(page.getByRole('button', { name: /Open Kamla Bai/ })).toBeVisible();
  await press('Alt+o');
  await focusIs(page, 'Complaints');
  await tabTo(page, 'Paper goes to');
  await page.getByLabel('Paper goes to').selectOption({ label: 'the front desk' });
  await press('Alt+r');
  await expect(page.getByRole('combobox', { name: 'Drug 1' })).toHaveValue('tab paracetamol 650 1-0-1 5d af');
  await press('Control+Enter');
  // Back at the list; the sheet waits at the desk.
  await expect(page.getByText('Released: the front desk prints it.')).toBeVisible();
  await focusIs(page, 'Find a patient');
  await press('Alt+1');
  const waiting = page.getByRole('region', { name: 'To print' });
  await expect(waiting.getByText('Kamla Bai')).toBeVisible();
  await nothingAtAll(page, 'the desk with a released sheet');
  await clean(page, 'the desk with a released sheet');
  await shot(page, 'desk-released');
  // Looked at first: what is shown are the bytes that leave.
  const preview = page.waitForResponse('**/call/release_paper');
  await press('Alt+x');
  const look = page.getByRole('dialog', { name: 'Look at the prescription of Kamla Bai' });
  await expect(look.locator('canvas[data-drawn="true"]')).toBeVisible();
  const shown = Buffer.from(((await (await preview).json()) as { pdf_base64: string }).pdf_base64, 'base64');
  await nothingAtAll(page, 'a released sheet before it is printed');
  await clean(page, 'a released sheet before it is printed');
  await shot(page, 'desk-released-preview');
  await press('Escape');
  await expect(look).toBeHidden();
  await press('Alt+r');
  await expect(waiting.getByText('No printer is set up on this PC')).toBeVisible();
  await press('Alt+x');
  await expect(look.locator('canvas[data-drawn="true"]')).toBeVisible();
  await focusIs(page, 'Save as PDF');
  const download = page.waitForEvent('download');
  await press('Enter');
  expect(readFileSync(await (await download).path()).equals(shown)).toBe(true);
  await expect(look).toBeHidden();
  await expect(waiting).toBeHidden();
  expect(await call<unknown[]>(page, 'release_list', {})).toEqual([]);
});

test('whoever asks for the next patient before the sheet is out gets the next patient', async ({
  page,
  clinic,
}) => {
  void clinic;
  for (const name of ['Asha', 'Bina', 'Chand'])
    await call(page, 'visit_add', { patient: await patient(page, name) });
  await call(page, 'consult_print_to', { print_to: 'desk' });
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('button', { name: /Open Asha/ })).toBeVisible();
  await page.keyboard.press('Alt+o');
  for (const name of ['Asha', 'Bina']) {
    await expect(page.locator('.consult aside').getByText(name)).toBeVisible();
    await focusIs(page, 'Complaints');
    await page.keyboard.type('Cough');
    // Two keys in one go: the second comes while the first is at work.
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Alt+o');
  }
  await expect(page.locator('.consult aside').getByText('Chand')).toBeVisible();
  await focusIs(page, 'Complaints');
  expect(await call<unknown[]>(page, 'release_list', {})).toHaveLength(2);
});

test('copying from an earlier visit, a visit written up later, and a crash in the middle', async ({
  page,
  clinic,
}) => {
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  const id = await patient(page, 'Kamla Bai');
  await earlier(page, id, daysAgo(6), ['tab paracetamol 650 1-0-1 5d af']);
  await earlier(page, id, daysAgo(4), ['cap omeprazole 20 od bbf 14d', 'syr antacid 10 ml tds 5d']);
  await press('Alt+2');
  await focusIs(page, 'Find a patient');
  await press('Alt+y');
  await focusIs(page, 'day');
  await typeDay(page, 'Day of the visit', daysAgo(2));
  await press('F2');
  await focusIs(page, 'Find a patient');
  await type('kamla');
  await expect(page.getByRole('option', { name: /Kamla Bai/ })).toBeVisible();
  await press('Enter');
  await focusIs(page, 'Complaints');
  await expect(page.getByText(/^Entered /)).toBeVisible();
  await expect(page.locator('.past')).toHaveCount(2);

  // To the history, the second of it, copied.
  await press('Alt+h');
  await press('ArrowDown');
  await press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Prescription' })).toBeChecked();
  await shot(page, 'consult-history');
  await press('Alt+c');
  await expect(page.getByRole('combobox', { name: 'Drug 1' })).toHaveValue('tab paracetamol 650 1-0-1 5d af');
  await expect(page.getByRole('textbox', { name: 'Diagnosis' })).toHaveValue('Viral fever');
  await expect(page.getByRole('textbox', { name: 'Complaints' })).toHaveValue('');

  // Typed, said to be saved, and the core is killed.
  await page.getByRole('textbox', { name: 'Complaints' }).focus();
  await type('Headache since morning');
  await expect(page.getByText('Draft saved')).toBeVisible();
  await clinic.kill();
  const again = await startCore(clinic.dataDir);
  try {
    await page.goto(again.url);
    await tabTo(page, /^Password$/);
    await type(PASSWORD);
    await press('Enter');
    await expect(page.locator('#queue-title')).toBeVisible();
    await press('Alt+2');
    await press('Alt+y');
    await focusIs(page, 'day');
    await typeDay(page, 'Day of the visit', daysAgo(2));
    await press('F2');
    await focusIs(page, 'Find a patient');
    await type('kamla');
    await expect(page.getByRole('option', { name: /Kamla Bai/ })).toBeVisible();
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'Complaints' })).toHaveValue('Headache since morning');
    await expect(page.getByRole('combobox', { name: 'Drug 1' })).toHaveValue(
      'tab paracetamol 650 1-0-1 5d af',
    );
  } finally {
    await again.kill();
  }
});

test('phrases of one’s own, and the whole form on a small screen', async ({ page, clinic }) => {
  void clinic;
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  const id = await patient(page, 'Kamla Bai');
  await call(page, 'visit_add', { patient: id });
  await page.locator('nav button', { hasText: 'Settings' }).focus();
  await press('Enter');
  await page.getByRole('tab', { name: 'Templates' }).focus();
  await press('Enter');
  await tabTo(page, 'Box');
  await page.getByLabel('Box').selectOption({ label: 'Prescription' });
  await tabTo(page, 'Short name');
  await type('cold');
  await tabTo(page, 'Words');
  await type('tab cetirizine 10 hs 5d');
  await press('Enter');
  await type('tab paracetamol 650 sos 3d');
  await tabTo(page, 'Save');
  await press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'cold' })).toBeVisible();
  await nothingAtAll(page, 'templates');
  await clean(page, 'templates');
  await shot(page, 'settings-templates');
  await press('Alt+2');
  await press('Alt+o');
  await focusIs(page, 'Complaints');
  await tabTo(page, 'Drug 1');
  await type('cold');
  await expect(page.getByRole('option', { name: /cold/ })).toBeVisible();
  await press('ArrowRight');
  await expect(page.getByRole('combobox', { name: 'Drug 1' })).toHaveValue('tab cetirizine 10 hs 5d');
  await expect(page.getByRole('combobox', { name: 'Drug 2' })).toHaveValue('tab paracetamol 650 sos 3d');
  // From the first box to the follow-up without scrolling.
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await expect(page.getByRole('textbox', { name: 'Complaints' })).toBeInViewport({ ratio: 1 });
    await shot(page, `consult-${size.width}`);
    if (size.width === 1366)
      await expect(page.getByRole('textbox', { name: 'Follow-up' })).toBeInViewport({ ratio: 1 });
  }
});
