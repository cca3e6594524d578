import { call, expect, focusIs, lockNow, logIn, OWNER, PASSWORD, startCore, tabTo, test } from './core';

const NAME = 'Quixotina Venkatraman';
const COMPLAINT = 'xyzzy headache since morning';

async function startConsult(page: import('@playwright/test').Page): Promise<string> {
  const patient = await call<{ id: string }>(page, 'patient_add', {
    name: NAME,
    sex: 'female',
    age: '41',
    phone: '9876500001',
  });
  await call(page, 'visit_add', { patient: patient.id });
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: `Open ${NAME}` }).click();
  await focusIs(page, 'Complaints');
  return patient.id;
}

/** Nothing of the session is in the document, in what a page may store, in its globals or in its history. */
async function leavesNothing(page: import('@playwright/test').Page): Promise<void> {
  const left = await page.evaluate(async () => ({
    dom: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .map((field) => field.value)
      .join(),
    title: document.title,
    address: location.href,
    leftover: 'leftover' in globalThis,
    name: window.name,
    stored: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in globalThis ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    cookies: document.cookie,
    history: history.state as unknown,
    requests: performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .join(),
  }));
  for (const secret of [NAME, 'Quixotina', COMPLAINT, 'xyzzy', '98765'])
    expect(left.dom + left.fields + left.title + left.address + left.requests).not.toContain(secret);
  expect(left).toMatchObject({
    leftover: false,
    name: '',
    stored: 0,
    databases: 0,
    caches: 0,
    workers: 0,
    cookies: '',
    history: null,
  });
}

test('lock saves the draft and leaves nothing of the session in the page', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await startConsult(page);
  await page.evaluate(() => Object.assign(globalThis, { leftover: ['secret'] }));
  await page.keyboard.type(COMPLAINT);
  // At once: the draft has not been saved by its own timer yet.
  await page.keyboard.press('Control+l');
  await expect(page.getByText('Who are you?')).toBeVisible();

  await leavesNothing(page);

  // Going back in the history does not bring it back.
  await page.goBack().catch(() => null);
  await expect(page.getByText(NAME)).toHaveCount(0);
  await page.goto(new URL('/', clinic.url).href);
  await expect(page.getByText('Who are you?')).toBeVisible();

  // The core refuses whatever the page could still ask.
  await expect(call(page, 'patient_search', { text: 'qui' })).rejects.toThrow(/login/);

  await tabTo(page, /^Password$/);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Open ${NAME}` }).click();
  await expect(page.getByLabel('Complaints')).toHaveValue(COMPLAINT);
  await expect(page.getByText('What was typed until')).toBeVisible();
});

test('a crash costs nothing of a draft that is said to be saved', async ({ page, clinic }) => {
  await startConsult(page);
  await page.keyboard.type(COMPLAINT);
  // How long that takes at most is tested with the timer of drafts itself.
  await expect(page.getByText('Draft saved')).toBeVisible();
  await clinic.kill();

  const again = await startCore(clinic.dataDir);
  try {
    await page.goto(again.url);
    await expect(page.getByRole('heading', { name: 'Sanjeevani Clinic' })).toBeVisible();
    await expect(page.getByText(OWNER)).toBeVisible();
    await tabTo(page, /^Password$/);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Open ${NAME}` }).click();
    await expect(page.getByLabel('Complaints')).toHaveValue(COMPLAINT);
  } finally {
    await again.kill();
  }
});

test('nobody at the keyboard: the draft is saved, the page forgets, the core is locked', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  await page.clock.install();
  await startConsult(page);
  await page.evaluate(() => Object.assign(globalThis, { leftover: ['secret'] }));
  await page.keyboard.type(COMPLAINT);
  // The clinic's ten minutes, less the moment that the page needs to save first.
  await page.clock.fastForward('09:50');
  await expect(page.getByLabel('Complaints')).toHaveValue(COMPLAINT);
  await page.clock.fastForward('00:10');
  await expect(page.getByText('Who are you?')).toBeVisible();
  await leavesNothing(page);
  await expect(call(page, 'patient_search', { text: 'qui' })).rejects.toThrow(/login/);
  await logIn(page, OWNER, PASSWORD);
  await page.getByRole('button', { name: `Open ${NAME}` }).click();
  await expect(page.getByLabel('Complaints')).toHaveValue(COMPLAINT);
});

test('a lock from elsewhere drops this page too, and the next person sees nothing of the last', async ({
  page,
  clinic,
  context,
}) => {
  expect(clinic.url).toBeTruthy();
  const password = 'quiet tamarind lantern orbit';
  for (const [name, roles] of [
    ['Abdul Karim', ['receptionist']],
    ['Second Doctor', ['doctor']],
  ] as const)
    await call(page, 'staff_add', { name, roles, password, registration_number: 'MMC/2' });
  await startConsult(page);
  await page.keyboard.type(COMPLAINT);
  await expect(page.getByText('Draft saved')).toBeVisible();
  // As sleep and the core's own clock do it: the page hears that the session is over.
  const elsewhere = await context.newPage();
  await elsewhere.goto(new URL('/', clinic.url).href);
  // That page is dropped as well, and its question with it.
  await call(elsewhere, 'session_lock', { reason: 'sleep' }).catch(() => null);
  await expect(page.getByText('Who are you?')).toBeVisible();
  await leavesNothing(page);

  await logIn(page, 'Abdul Karim', password);
  await expect(page.getByText(NAME), 'the desk sees the queue').toBeVisible();
  expect(await page.content()).not.toContain('xyzzy');
  await expect(page.getByRole('combobox', { name: 'Find a patient' })).toHaveValue('');
  await lockNow(page);
  await logIn(page, 'Second Doctor', password);
  await page.keyboard.press('F2');
  await page.keyboard.type('quixot');
  await expect(page.getByRole('option', { name: new RegExp(NAME) })).toBeVisible();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Complaints');
  expect(await page.content(), 'a draft belongs to who typed it').not.toContain('xyzzy');
  await expect(page.getByLabel('Complaints')).toHaveValue('');
});
