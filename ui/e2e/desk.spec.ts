// The front desk with the keyboard alone: how many keys a token costs, the household, the register, slips.
import type { Page } from '@playwright/test';
import { call, expect, focusIs, tabTo, test } from './core';

/** Counts every key that is not part of a text: Enter, Tab, arrows, Space, shortcuts. */
class Hands {
  presses = 0;
  constructor(readonly page: Page) {}
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }
}

async function atTheDesk(page: Page): Promise<Hands> {
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.desk')).toBeVisible();
  await focusIs(page, 'Find a patient');
  return new Hands(page);
}

/** A number whose check digit fits, made here so that none stands in a file. */
function aadhaar(): string {
  const d = (a: number, b: number): number =>
    a < 5
      ? b < 5
        ? (a + b) % 5
        : 5 + ((a + b - 5) % 5)
      : b < 5
        ? 5 + ((a - 5 + 5 - b) % 5)
        : (a - 5 + 5 - (b - 5)) % 5;
  const p = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const sound = (text: string): boolean =>
    [...text].reverse().reduce((check, digit, place) => {
      let value = Number(digit);
      for (let n = 0; n < place % 8; n += 1) value = p[value] ?? 0;
      return d(check, value);
    }, 0) === 0;
  for (let last = 0; last < 10; last += 1) if (sound(`29999999001${last}`)) return `29999999001${last}`;
  throw new Error('no check digit');
}

test('a search that the core gave up for an older one is asked again, and the Enter on it counts', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  await call(page, 'patient_add', { name: 'Sunita Devi', sex: 'female', age: '34' });
  const hands = await atTheDesk(page);
  let givenUp = 0;
  await page.route('**/call/patient_search', async (route) => {
    const { text } = route.request().postDataJSON() as { text: string };
    if (text !== 'Sunita' || givenUp > 0) return route.continue();
    givenUp += 1;
    const error = { code: 'cancelled', message_key: 'cancelled', message: 'cancelled', args: {} };
    return route.fulfill({ status: 409, json: error });
  });
  await hands.type('Sunita');
  await hands.press('Enter');
  await focusIs(page, 'Token for');
  expect(givenUp).toBe(1);
});

test('a new patient has a token after at most twelve keys, a returning one after at most six', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  const hands = await atTheDesk(page);
  await hands.type('9876501234');
  await expect(page.getByRole('option', { name: /Nobody found/ })).toBeVisible();
  await hands.press('Enter');
  await focusIs(page, 'Name');
  await hands.type('Sunita Devi');
  await hands.press('Tab');
  await hands.press('Tab');
  await hands.press('Space');
  await hands.press('Tab');
  await hands.type('34');
  await hands.press('Tab');
  await hands.type('Khajuriya');
  await hands.press('Enter');
  await focusIs(page, 'Token for');
  await hands.press('Enter');
  await expect(page.locator('.ticket .token')).toHaveText(/^[A-Z]+1$/);
  await focusIs(page, 'Find a patient');
  test.info().annotations.push({ type: 'keys, new patient', description: `${hands.presses}` });
  expect(hands.presses).toBeLessThanOrEqual(12);

  await page.reload();
  await expect(page.locator('#queue-title')).toBeVisible();
  const again = await atTheDesk(page);
  await again.type('9876501234');
  await expect(page.locator('.hit').first()).toContainText('Sunita Devi');
  await again.press('Enter');
  await focusIs(page, 'Token for');
  await again.press('Enter');
  await expect(page.locator('.ticket')).toBeVisible();
  test.info().annotations.push({ type: 'keys, returning patient', description: `${again.presses}` });
  expect(again.presses).toBeLessThanOrEqual(6);
});

test('whom the arrow marked stays marked when the answer to the last letter comes', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  for (const name of ['Ramesh Gaikwad', 'Ramesh Gavit', 'Ramesh Gawade'])
    await call(page, 'patient_add', { name, sex: 'male', age: '41' });
  const hands = await atTheDesk(page);
  let letGo = () => {};
  let held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/call/patient_search', async (route) => {
    const { text } = route.request().postDataJSON() as { text: string };
    if (text === 'ramesh') await held;
    await route.continue();
  });
  const marked = page.getByRole('option', { selected: true });
  for (const enterFirst of [false, true]) {
    await hands.type('rames');
    await expect(page.locator('.hit:not(.new):not(.old)')).toHaveCount(3);
    await hands.type('h');
    await hands.press('ArrowDown');
    const wanted = (await marked.locator('.name').textContent())?.trim() ?? '';
    expect(wanted).not.toBe('');
    if (enterFirst) await hands.press('Enter');
    const answered = page.waitForResponse('**/call/patient_search');
    letGo();
    await answered;
    if (!enterFirst) {
      await expect(page.locator('.hit.old')).toHaveCount(0);
      await hands.press('Enter');
    }
    await expect(page.locator('.card h2')).toHaveText(wanted);
    held = new Promise<void>((resolve) => (letGo = resolve));
    await hands.press('F2');
  }
});

test('one phone is a household, and somebody new joins it in one step', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  for (const [name, age] of [
    ['Ramesh Gaikwad', '41'],
    ['Sita', '38'],
    ['Chhotu', '8m'],
  ])
    await call(page, 'patient_add', { name, sex: 'male', age, phone: '9900011122' });
  const hands = await atTheDesk(page);
  await hands.type('ramesh');
  const rows = page.locator('.hit');
  await expect(rows.nth(0)).toContainText('Ramesh Gaikwad');
  await expect(rows.nth(1), 'whoever matched first, the family stands below').toContainText('same phone');
  await expect(rows.filter({ hasText: 'same phone' })).toHaveCount(2);
  await hands.press('ArrowDown');
  await hands.press('Enter');
  await expect(page.locator('.card h2')).toHaveText('Chhotu');
  await expect(page.locator('.household')).toContainText('Sita');
  await expect(page.locator('.card'), 'a child without a guardian is told').toContainText('Under 18');
  await hands.press('Alt+n');
  await focusIs(page, 'Name');
  await expect(page.getByLabel('Phone')).toHaveValue(/99000 ?11122/);
  await hands.press('Escape');
  // By keyboard to another of the family.
  await hands.type('9900011122');
  await expect(rows.nth(2)).toBeVisible();
  await hands.press('Enter');
  await focusIs(page, 'Token for');
  await tabTo(page, /Sita/);
  await hands.press('Enter');
  await expect(page.locator('.card h2')).toHaveText('Sita');
});

test('no phone is one key, an unknown PIN warns, a whole Aadhaar number gets in nowhere', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  const number = aadhaar();
  const hands = await atTheDesk(page);
  await hands.type('रमेश');
  await expect(page.getByRole('option', { name: /Nobody found/ })).toBeVisible();
  await hands.press('Enter');
  await focusIs(page, 'Phone');
  await hands.press('Tab');
  await focusIs(page, 'Female');
  await hands.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Male', exact: true })).toBeChecked();
  await hands.press('Tab');
  await hands.type('8m');
  await hands.press('Tab');
  await focusIs(page, 'Village or area');

  // The directory fills in the PIN code.
  await hands.type('shivajinagar pune');
  await expect(page.getByRole('listbox', { name: 'Areas and PIN codes' })).toContainText('411005');
  const options = page.locator('[role=listbox] [role=option]');
  const at = (await options.allTextContents()).findIndex((text) => text.includes('411005'));
  for (let step = 0; step <= at; step += 1) await hands.press('ArrowDown');
  await hands.press('Enter');
  await expect(page.getByLabel('PIN code')).toHaveValue('411005');
  await expect(page.getByText(/Pune, Maharashtra/i)).toBeVisible();
  await hands.press('Tab');
  await hands.press('Control+A');
  await hands.type('999999');
  await expect(page.getByText('Not in India Post’s list')).toBeVisible();

  // A whole number is refused with the reason, in a box of words as in its own.
  await tabTo(page, 'More');
  await hands.press('Enter');
  await tabTo(page, 'Referred by');
  await hands.type(`Dr Rao ${number}`);
  await hands.press('Enter');
  await expect(page.getByText('A whole Aadhaar number may not be kept')).toBeVisible();
  await focusIs(page, 'Referred by');
  await hands.press('Control+A');
  await hands.type('Dr Rao');
  await tabTo(page, 'Blood group');
  await hands.type('B+');
  await tabTo(page, 'Aadhaar');
  await hands.type(number);
  await hands.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: /Aadhaar|four/ })).toBeVisible();
  await focusIs(page, 'Aadhaar');
  await hands.press('Control+A');
  await hands.type(number.slice(-4));
  await hands.press('Enter');
  await focusIs(page, 'Token for');
  await expect(page.locator('.card')).toContainText('B+');

  // A slip in the register is changed from the card.
  await hands.press('Alt+e');
  await focusIs(page, 'Name');
  await expect(page.getByLabel('Age or date of birth')).toHaveValue('8m');
  await tabTo(page, 'Phone');
  await hands.type('9812300000');
  await hands.press('Enter');
  await focusIs(page, 'Token for');
  await expect(page.locator('.card')).toContainText('98123 00000');
});

test('a token for the wrong person is taken back with one key', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await call(page, 'patient_add', { name: 'Asha', sex: 'female', age: '30', phone: '9900011122' });
  const hands = await atTheDesk(page);
  await hands.type('asha');
  await expect(page.locator('.hit').first()).toContainText('Asha');
  await hands.press('Enter');
  await focusIs(page, 'Token for');
  await hands.press('Enter');
  await expect(page.locator('.queue')).toContainText('Asha');
  await hands.press('Alt+z');
  await expect(page.getByText('was taken back')).toBeVisible();
  await expect(page.locator('.queue')).toContainText('Nobody in the queue');
  await expect(page.locator('.ticket')).toHaveCount(0);
  await focusIs(page, 'Find a patient');
});

test('a photo is made small before it leaves the page', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  const patient = await call<{ id: string }>(page, 'patient_add', { name: 'Asha', sex: 'female', age: '30' });
  const hands = await atTheDesk(page);
  await hands.type('asha');
  await expect(page.locator('.hit').first()).toContainText('Asha');
  await hands.press('Enter');
  await focusIs(page, 'Token for');
  await hands.press('Alt+e');
  await tabTo(page, 'More');
  await hands.press('Enter');
  // A noisy picture of 1600 × 1200, as a camera makes it.
  const picture = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const context = canvas.getContext('2d');
    const noise = context?.createImageData(1600, 1200);
    if (!context || !noise) throw new Error('no canvas');
    for (let at = 0; at < noise.data.length; at += 1)
      noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 255;
    context.putImageData(noise, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
  });
  expect(picture.length).toBeGreaterThan(500_000);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture, 'base64') });
  await expect(page.getByRole('img', { name: 'Photo' })).toBeVisible();
  await expect
    .poll(
      async () =>
        (await call<{ jpeg: string } | null>(page, 'photo_show', { patient: patient.id }))?.jpeg.length ?? 0,
    )
    .toBeGreaterThan(1000);
  const kept = await call<{ jpeg: string }>(page, 'photo_show', { patient: patient.id });
  expect((kept.jpeg.length / 4) * 3).toBeLessThanOrEqual(24 * 1024);
  await hands.press('Escape');
  await expect(page.getByRole('img', { name: 'Photo of Asha' })).toBeVisible();
  // What is no picture is told, and nothing changes.
  await hands.press('Alt+e');
  await tabTo(page, 'More');
  await hands.press('Enter');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await expect(page.getByText('There is no picture in this file')).toBeVisible();
  await tabTo(page, 'Take the photo out');
  await hands.press('Enter');
  await expect.poll(() => call(page, 'photo_show', { patient: patient.id })).toBeNull();
});
