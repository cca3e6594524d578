// The numbers of a day and a month, the call list, the file; and the command palette: with the keyboard alone, on the real core.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { call, expect, focusIs, goTo, late, lockNow, logIn, PASSWORD, tabTo, test, typeDay } from './core';
import { fits } from './fit';

const DESK = 'Imran Sheikh';

/** A consult of today, signed: a diagnosis and a follow-up in three days. */
async function seen(page: Page, name: string, diagnosis: string): Promise<void> {
  const patient = await call<{ id: string }>(page, 'patient_add', {
    name,
    sex: 'female',
    age: '34',
    phone: '9812300001',
  });
  const visit = await call<{ id: string }>(page, 'visit_add', { patient: patient.id });
  const opened = await call<{ id: string; heads: string[] }>(page, 'encounter_open', { visit: visit.id });
  await call(page, 'encounter_sign', {
    encounter: opened.id,
    heads: opened.heads,
    edits: [
      { op: 'add', value: { section: 'diagnosis', text: diagnosis } },
      { op: 'add', value: { section: 'follow_up', text: '3d' } },
    ],
  });
}

test('a day is counted, drawn, written as a table and taken along', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await seen(page, '=cmd Kavita', 'Viral fever');
  await seen(page, 'सुनीता देवी', 'viral fever');
  await goTo(page, 'reports');
  await expect(page.locator('dl.figures')).toContainText('Patients 2');
  await expect(
    page.locator('figure', { hasText: 'Visits by hour' }).locator('svg rect, svg path').first(),
  ).toBeAttached();
  const diagnoses = page.locator('figure', { hasText: 'Diagnoses' });
  await expect(diagnoses).toContainText('1 different in 2 signed consults');
  await tabTo(page, 'Numbers as a table: Diagnoses');
  await page.keyboard.press('Enter');
  await expect(diagnoses.getByRole('row')).toContainText(['Diagnosis', /viral fever/i]);
  await fits(page, 'reports of a day');

  await page.keyboard.press('Alt+m');
  await expect(page.locator('figure', { hasText: 'Visits by day' })).toBeVisible();
  await fits(page, 'reports of a month');
  await page.keyboard.press('Alt+b');
  await expect(page.locator('dl.figures')).toContainText('Patients 0');

  // A day is typed as it is written in India, whatever the desktop speaks; shortcuts work from inside its box.
  await page.keyboard.press('Alt+d');
  await typeDay(page, 'Day', '2025-11-05');
  await expect(page.locator('dl.figures')).toContainText('Patients 0');
  await page.keyboard.press('Alt+f');
  await expect(page.getByText('To come on')).toHaveCount(2);
  await tabTo(page, 'Save as CSV');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = readFileSync(await (await saving).path(), 'utf8');
  expect(file.startsWith('\ufeffdue,number,name,phone,')).toBe(true);
  expect(file).toContain("'=cmd Kavita");
  expect(file).toContain('98123 00001');
  expect(file).toContain('सुनीता देवी');
});

test('the desk rings whom the doctor asked to come, and sees no diagnosis', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await seen(page, 'Kavita Patil', 'Zygomycosis');
  await call(page, 'staff_add', { name: DESK, roles: ['receptionist'], password: PASSWORD });
  await lockNow(page);
  await logIn(page, DESK, PASSWORD);
  await goTo(page, 'reports');
  await expect(page.locator('dl.figures')).toContainText('Patients 1');
  await page.keyboard.press('Alt+f');
  await expect(page.getByText('98123 00001')).toBeVisible();
  await tabTo(page, 'No answer');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Rung by Imran Sheikh/)).toBeVisible();
  await tabTo(page, 'Will come');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody is left to ring')).toBeVisible();
  await tabTo(page, 'Also those who came');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Kavita Patil' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Zygomycosis');
});

test('the palette finds places, actions and patients, and the focus comes back', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await seen(page, 'Kavita Patil', 'Viral fever');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await focusIs(page, /Patient, phone/);
  await expect(page.getByRole('option', { name: /Kavita Patil/ })).toBeVisible();
  await page.keyboard.type('rep');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Reports' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('month');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Month', selected: true })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('98123');
  await expect(page.getByRole('option', { name: /Kavita Patil/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.card h2')).toContainText('Kavita Patil');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('nothing like this');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // What is typed before the next picture of the screen is drawn is typed into the palette too.
  await page.addInitScript(late, { frames: 2000 });
  await call(page, 'session_preferences', { language: 'hi' });
  await page.reload();
  await expect(page.locator('#queue-title')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings');
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('settings');
  await expect(page.getByRole('option', { name: 'सेटिंग' }).first()).toBeVisible();
});
