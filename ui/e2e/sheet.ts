// What the tests of paper have in common.
import type { Page } from '@playwright/test';
import { call, expect, focusIs } from './core';

/** A signed prescription of a new patient; its paper is shown. */
export async function signOne(page: Page, name = 'Ramesh'): Promise<void> {
  const patient = await call<{ id: string }>(page, 'patient_add', { name, sex: 'male', age: '35' });
  await call(page, 'visit_add', { patient: patient.id });
  // Once more: from a consult that stands open to the list of those who wait.
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: `Open ${name}` }).focus();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Complaints');
  await page.locator('.rx input').first().fill('tab paracetamol 650 1-0-1 5d af');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Opens a tab of the settings by keyboard. */
export async function openSettings(page: Page, tab: string): Promise<void> {
  await page
    .getByRole('link', { name: 'Settings' })
    .or(page.getByRole('button', { name: 'Settings' }))
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Clinic' }).focus();
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await page.getByRole('tab', { name: tab }).getAttribute('data-state')) === 'active') return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no tab ${tab}`);
}
