// An Enter that comes before the core has judged a new password waits for it, and then goes on.
import type { Page } from '@playwright/test';
import { call, expect, focusIs, goTo, OWNER, PASSWORD, tabTo, test } from './core';

/** The judgement comes late, as on a slow PC. */
async function slowly(page: Page): Promise<void> {
  await page.route('**/call/password_strength', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
}

const OTHER = 'quiet tamarind lantern orbit';

test('a person is added, and a password changed, by an Enter that comes early', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await slowly(page);
  await goTo(page, 'staff');
  await page.keyboard.press('Alt+n');
  await focusIs(page, 'Name');
  await page.keyboard.type('Abdul Karim');
  await tabTo(page, 'First password');
  // A weak one is refused once it was judged, and only then.
  await page.keyboard.insertText('abdul');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await focusIs(page, 'First password');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(OTHER);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Add a person' })).toHaveCount(0);
  const staff = await call<{ name: string }[]>(page, 'staff_list', {});
  expect(staff.map((one) => one.name).sort()).toEqual(['Abdul Karim', OWNER]);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Change my password');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Present password');
  await page.keyboard.type(PASSWORD);
  await tabTo(page, 'New password');
  await page.keyboard.insertText('orbit lantern velvet tamarind');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the first run goes on by an Enter that comes early', async ({ page, core }) => {
  await slowly(page);
  await page.goto(core.url);
  await focusIs(page, 'Set up a new clinic');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Name of the clinic');
  await page.keyboard.type('Asha Clinic');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Main');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Your name');
  await page.keyboard.type('Meera Iyer');
  await tabTo(page, 'Medical registration number');
  await page.keyboard.type('KMC 1');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Password');
  await page.keyboard.insertText(OTHER);
  await tabTo(page, 'Password again');
  await page.keyboard.insertText(OTHER);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /recovery kit/i })).toBeVisible({ timeout: 60_000 });
});
