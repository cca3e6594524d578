import { call, expect, lockNow, OWNER, PASSWORD, startCore, tabTo, test } from './core';

test('a wrong password says what is safe and counts down', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await lockNow(page);
  await tabTo(page, /^Password$/);
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The password is not right');
  await expect(page.getByRole('alert')).toContainText('the records are safe');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  // Whatever the back-off, the right password gets in once the button allows it.
  await expect(page.getByRole('button', { name: 'Log in' })).toBeEnabled({ timeout: 60_000 });
  await tabTo(page, /^Password$/);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today’s queue' })).toBeVisible();
});

test('the key file is warned of, before and after login', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await expect(page.getByText('Keys in a file')).toBeVisible();
  await lockNow(page);
  await expect(page.getByText('This PC has no key store')).toBeVisible();
});

test('a receptionist sees no consult and the core gives none', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  const patient = await call<{ id: string }>(page, 'patient_add', { name: 'Ramesh', sex: 'male', age: '35' });
  const password = 'quiet tamarind lantern orbit';
  const person = await call<{ id: string }>(page, 'staff_add', {
    name: 'Abdul Karim',
    roles: ['receptionist'],
    password,
    language: 'hi',
  });
  await lockNow(page);
  await page.getByText('Abdul Karim').click();
  await tabTo(page, /^Password$/);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'आज की कतार' }),
    'the language belongs to the person',
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'परामर्श' })).toHaveCount(0);
  await expect(call(page, 'encounter_open', { patient: patient.id })).rejects.toThrow(/permission/);
  expect(person.id).toBeTruthy();
});

test('a folder that is in use says so and touches nothing', async ({ page, clinic }) => {
  const second = await startCore(clinic.dataDir).catch((error: unknown) => String(error));
  if (typeof second === 'string') {
    // The host may also refuse to start at all; then the words on its last line are the message.
    expect(second).toMatch(/in_use/);
    return;
  }
  await page.goto(second.url);
  await expect(page.getByRole('heading', { name: 'The records are already open' })).toBeVisible();
  await expect(page.getByText(OWNER)).toHaveCount(0);
  await second.kill();
});
