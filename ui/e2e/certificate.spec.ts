// Certificates from the consult to the register, and the daily case register: keyboard only, on the real core.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { call, expect, focusedName, focusIs, tabTo, test, typeDay } from './core';
import { nothingSerious } from './clean';
import { openSettings, signOne } from './sheet';

// One printer that takes what it is given.
const spool = mkdtempSync(join(tmpdir(), 'nirantar-spool-'));
for (const [name, body] of [
  [
    'lpstat',
    `case "$1" in -e) echo Desk;; -d) echo "system default destination: Desk";; *) echo "printer Desk is idle.  enabled";; esac`,
  ],
  ['lp', `echo "$@" >>${spool}/words; cat >${spool}/page.pdf; echo "request id is Desk-1 (1 file(s))"`],
  ['lpoptions', 'echo "PageSize/Media Size: *A4 A5"'],
] as const) {
  writeFileSync(join(spool, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(spool, name), 0o755);
}
test.afterAll(() => rmSync(spool, { recursive: true, force: true }));
test.use({ surroundings: { PATH: `${spool}:${process.env.PATH ?? ''}` } });

/** Moves the choice of the kind with the arrows until it is `kind`. */
async function chooseKind(page: Page, kind: string): Promise<void> {
  await tabTo(page, /^(leave|fitness|something else)$/);
  for (let presses = 0; presses < 3 && (await focusedName(page)) !== kind; presses += 1)
    await page.keyboard.press('ArrowRight');
  expect(await focusedName(page)).toBe(kind);
}

/** Writes into the box that Tab reaches. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

const words = () => readFileSync(join(spool, 'words'), 'utf8');

test('leave and fitness are certified, printed, registered, and one is cancelled', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  await signOne(page);
  await focusIs(page, /^Print/);
  const today = (await call<{ today: string }>(page, 'app_state', {})).today;

  // Leave: the form's words follow the boxes.
  await tabTo(page, 'Write a certificate');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Certificate' });
  await expect(form).toBeVisible();
  await chooseKind(page, 'leave');
  await typeInto(page, 'Suffers from', 'Enteric fever');
  await typeDay(page, 'Up to and including', today);
  await expect(form.getByLabel('What is certified')).toHaveValue(/Ramesh.*Enteric fever.*1 days/s);
  await nothingSerious(page);
  // Without a mark of identification it is refused, by name.
  await tabTo(page, 'Issue and show the paper');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('marks of identification');
  await typeInto(page, 'Marks of identification', 'Mole on the left cheek');
  await tabTo(page, 'Issue and show the paper');
  await page.keyboard.press('Enter');
  const paper = page.getByRole('dialog').last();
  await expect(paper.locator('canvas[data-drawn]')).toHaveCount(1);
  await focusIs(page, /^Print/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sent to Desk')).toBeVisible();
  expect(words()).toMatch(/-t certificate/);

  // Fitness, from the same sheet.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const patients = await call<{ id: string }[]>(page, 'patient_search', { text: 'Ramesh' });
  const patient = patients[0]?.id;
  await page.keyboard.press('Alt+1');
  await signOne(page, 'Sunita');
  await focusIs(page, /^Print/);
  await tabTo(page, 'Write a certificate');
  await page.keyboard.press('Enter');
  await chooseKind(page, 'fitness');
  await expect(form.getByLabel('What is certified')).toHaveValue(/Sunita.*fit/s);
  await typeInto(page, 'Marks of identification', 'Scar on the right knee');
  await tabTo(page, 'Issue and show the paper');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').last().locator('canvas[data-drawn]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // The register has both; one is taken back, and keeps its number.
  await openSettings(page, 'Registers');
  const year = today.slice(0, 4);
  await expect(page.getByText(`A/${year}/0001`)).toBeVisible();
  await expect(page.getByText(`A/${year}/0002`)).toBeVisible();
  await nothingSerious(page);
  await tabTo(page, `Cancel the certificate A/${year}/0001`);
  await page.keyboard.press('Enter');
  await focusIs(page, 'Reason');
  await nothingSerious(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.keyboard.type('wrong dates');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/CANCELLED .* wrong dates/)).toBeVisible();
  await expect(page.getByRole('button', { name: `Cancel the certificate A/${year}/0001` })).toHaveCount(0);
  const register = await call<{ number: string; cancelled: object | null }[]>(page, 'certificate_list', {
    patient,
  });
  expect(register).toHaveLength(1);
  expect(register[0]).toMatchObject({ number: `A/${year}/0001`, cancelled: { reason: 'wrong dates' } });
  await tabTo(page, `Show the certificate A/${year}/0001`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').locator('canvas[data-drawn]')).toHaveCount(1);
});

test('the daily case register is printed', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await signOne(page);
  await focusIs(page, /^Print/);
  await page.keyboard.press('Escape');
  await openSettings(page, 'Registers');
  await tabTo(page, 'The whole month');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await focusIs(page, 'Show the paper');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('canvas[data-drawn]')).toHaveCount(1);
  await nothingSerious(page);
  await focusIs(page, /^Print/);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(words()).toMatch(/media=A4 .*-t case register/);
});

test('degrees and speciality stand under the doctor’s own name', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await openSettings(page, 'You');
  await expect(page.getByText('On paper, under your name')).toBeVisible();
  await nothingSerious(page);
  await typeInto(page, 'Degrees', 'MBBS, MD (Medicine)');
  await typeInto(page, 'Speciality', 'Consultant Physician');
  await typeInto(page, 'Medical registration number', ' ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('A doctor needs a registration number');
  await focusIs(page, 'Medical registration number');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('MMC/2011/4471');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved')).toBeVisible();
  const kept = await call(page, 'own_profile', {});
  expect(kept).toMatchObject({
    qualifications: 'MBBS, MD (Medicine)',
    speciality: 'Consultant Physician',
    registration_number: 'MMC/2011/4471',
  });
});

test('a doctor writes the phrases of a language that has none, and approves them', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  // Any letters of the script: nobody here speaks the language, and no medical phrase is made up.
  const letters = 'ꯀꯁꯂꯃꯄꯅꯆꯇꯈꯉꯊꯋꯌꯍ';
  await openSettings(page, 'Languages');
  await tabTo(page, 'Read the phrases in ꯃꯩꯇꯩꯂꯣꯟ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /I have read them/ })).toBeDisabled();
  await tabTo(page, /^Write the phrase for 5 days/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('for {count} days');
  await focusIs(page, 'Words in');
  await page.keyboard.insertText('ꯀꯁ');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Keep {count}');
  await nothingSerious(page);
  await page.keyboard.insertText(' {count} days');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  // The hands stay where they were; letters of another script are pointed at.
  await focusIs(page, 'Change the phrase for 5 days');
  await expect(page.getByText('Letters of another script stand in it')).toBeVisible();
  await expect(page.getByText('Our own words Meenakshi Raghunathan')).toBeVisible();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Words in');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('ꯀꯁ {count}');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Letters of another script stand in it')).toHaveCount(0);
  await nothingSerious(page);

  // The rest through the core, then one approval; and one changed phrase asks again.
  const sheet = await call<{ phrases: { key: string; pattern: string; text: string | null }[] }>(
    page,
    'phrase_sheet',
    { language: 'mni' },
  );
  for (const [index, phrase] of sheet.phrases.entries()) {
    if (phrase.text !== null) continue;
    const places = phrase.pattern.match(/\{[a-z]+\}/g) ?? [];
    const own = `${letters[(index / 14) | 0]}${letters[index % 14]}`;
    await call(page, 'phrase_save', { language: 'mni', key: phrase.key, text: [own, ...places].join(' ') });
  }
  await page.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Read the phrases in ꯃꯩꯇꯩꯂꯣꯟ');
  await page.keyboard.press('Enter');
  await tabTo(page, 'I have read them');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Printed. Approved by Meenakshi/)).toBeVisible();
  await call(page, 'phrase_save', { language: 'mni', key: 'paper-food-after', text: 'ꯍꯍꯍꯍ' });
  const [state] = (
    await call<{ language: string; prints: boolean; clinic: number; missing: number }[]>(
      page,
      'phrase_sheets',
      {},
    )
  ).filter((one) => one.language === 'mni');
  expect(state).toMatchObject({ prints: false, missing: 0 });

  // In a sheet that comes with the program the clinic's own words stand apart from the rest.
  await call(page, 'phrase_save', { language: 'hi', key: 'paper-food-after', text: 'भोजन करने के बाद' });
  await tabTo(page, 'Read the phrases in हिन्दी');
  await page.keyboard.press('Enter');
  await expect(page.getByText('One phrase is in this clinic’s own words.')).toBeVisible();
  const own = page.getByRole('row').filter({ hasText: 'Our own words' });
  await expect(own).toHaveCount(1);
  await expect(own).toContainText('भोजन करने के बाद');
  await expect(own).not.toContainText('Comes with Nirantar');
  expect(await page.getByText('Comes with Nirantar').count()).toBeGreaterThan(20);
});
