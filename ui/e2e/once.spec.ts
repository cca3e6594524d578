// What tired hands do: press twice, hold a key down, close a window half way.
import type { Page } from '@playwright/test';
import { call, expect, focusIs, goTo, test } from './core';

const count = (page: Page, text: string) =>
  call<unknown[]>(page, 'patient_search', { text, limit: 12 }).then((hits) => hits.length);

/** A new patient's form with the name and what of it has to be chosen, not yet registered. */
async function fillIn(page: Page, name: string, sex: string): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+n');
  await focusIs(page, 'Name');
  await page.keyboard.type(name);
  await page.getByRole('radio', { name: sex, exact: true }).check({ force: true });
}

test('a second click or Enter registers nobody twice', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await fillIn(page, 'Doubleclick Devi', 'Female');
  await page.getByRole('button', { name: 'Register' }).dblclick();
  await focusIs(page, 'Token for');
  expect(await count(page, 'doubleclick')).toBe(1);
  expect(await call<unknown[]>(page, 'visit_list', {})).toHaveLength(0);
  await page.getByRole('button', { name: 'Token for' }).dblclick();
  await expect(page.getByText('Token given')).toBeVisible();
  expect(await call<unknown[]>(page, 'visit_list', {})).toHaveLength(1);

  await page.keyboard.press('Alt+n');
  await focusIs(page, 'Name');
  await page.keyboard.type('Twice Enter');
  await page.getByRole('radio', { name: 'Male', exact: true }).check({ force: true });
  await page.getByLabel('Name', { exact: true }).focus();
  // Both before the first has been answered.
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form.form');
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await focusIs(page, 'Token for');
  expect(await count(page, 'twice')).toBe(1);
});

test('a new token is called new, also where the queue shows it before the answer comes', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  await fillIn(page, 'Slow Answer', 'Male');
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Token for');
  await page.route('**/call/visit_add', async (route) => {
    const answer = await route.fetch();
    await expect(page.locator('.queue')).toContainText('Slow Answer');
    await route.fulfill({ response: answer });
  });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Token given')).toBeVisible();
  await expect(page.getByText('Had this token already')).toHaveCount(0);
});

test('an Enter that is held down presses one button, not the next one too', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await fillIn(page, 'Heavy Hand', 'Male');
  await page.getByLabel('Age or date of birth').focus();
  await page.keyboard.down('Enter');
  for (let repeat = 0; repeat < 20; repeat += 1) {
    await page.keyboard.down('Enter');
    await page.waitForTimeout(40);
  }
  await page.keyboard.up('Enter');
  await focusIs(page, 'Token for');
  expect(await count(page, 'heavy')).toBe(1);
  expect(await call<unknown[]>(page, 'visit_list', {}), 'no token that nobody asked for').toHaveLength(0);
});

test('Escape closes every dialog and the focus goes back to where it came from', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await goTo(page, 'staff');
  const add = page.getByRole('button', { name: 'Add a person' });
  await add.focus();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Name');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(add).toBeFocused();
  await goTo(page, 'settings');
  await page.getByRole('tab', { name: 'You' }).click();
  const change = page.getByRole('button', { name: 'Change my password' });
  await change.focus();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Present password');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(change).toBeFocused();
  await page.getByRole('tab', { name: 'Check of the records' }).click();
  const rebuild = page.getByRole('button', { name: 'Rebuild the tables' });
  await rebuild.focus();
  await page.keyboard.press('Enter');
  // The question has a button of the same name: it has the focus first, and is gone before the focus is back.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Rebuild the tables' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(rebuild).toBeFocused();
});

test('a backup goes where a list says, and what cannot be written is said', async ({ page, clinic }) => {
  await goTo(page, 'settings');
  await page.getByRole('tab', { name: 'Backup' }).click();
  await expect(page.getByText('No backup yet').first()).toBeVisible();
  // The core's own home is the data folder here: the copy must not lie inside what it is a copy of.
  const offer = page.locator('.place', { hasText: 'on this PC' }).getByRole('radio');
  await offer.check({ force: true });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('outside the data folder');
  await page.getByLabel('Backup folder').fill('/nonexistent/usb');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Is the USB drive plugged in?');
  expect(clinic.dataDir).toBeTruthy();
});

test('a refusal stands beside its field, also behind a flap, and the hands are there', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+n');
  await focusIs(page, 'Name');
  await page.keyboard.type('Wrong Pin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Choose Female');
  await focusIs(page, 'Female');
  await page.keyboard.press('Space');
  await page.getByText('More: guardian').click();
  await page.getByLabel('Aadhaar, last four digits').fill('123412341234');
  await page.getByText('More: guardian').click();
  await expect(page.getByLabel('Aadhaar, last four digits')).toBeHidden();
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Aadhaar, last four digits');
  await expect(page.getByRole('alert')).toContainText('last four digits');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Token for');
});

test('a key pressed right after Escape counts, however long the screen takes to draw', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  await goTo(page, 'desk');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await focusIs(page, 'Close');
  // From here on nothing is drawn until the test lets it: what closes still stands there.
  await page.evaluate(() => {
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (draw) => held.push(draw);
    window.addEventListener('let-go', () => held.splice(0).forEach((draw) => draw(performance.now())));
  });
  const letGo = () => page.evaluate(() => window.dispatchEvent(new Event('let-go')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+n');
  await focusIs(page, 'Name');
  await page.keyboard.type('Quick Hands');
  for (let frames = 0; frames < 6; frames += 1) await letGo();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await focusIs(page, 'Name');
  await page.keyboard.type(' Singh');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Quick Hands Singh');

  // The same where the key opens another dialog: its first box keeps the hands.
  await goTo(page, 'staff');
  await page.keyboard.press('F1');
  await expect.poll(async () => (await letGo(), page.getByRole('dialog').count())).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toBeAttached();
  for (let frames = 0; frames < 6; frames += 1) await letGo();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await focusIs(page, 'Name');
});
