import { call, expect, focusIs, OWNER, PASSWORD, startCore, tabTo, test } from './core';

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

test('lock saves the draft and leaves nothing of the session in the page', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  await startConsult(page);
  await page.evaluate(() => Object.assign(globalThis, { leftover: ['secret'] }));
  await page.keyboard.type(COMPLAINT);
  // At once: the draft has not been saved by its own timer yet.
  await page.keyboard.press('Control+l');
  await expect(page.getByText('Who are you?')).toBeVisible();

  const left = await page.evaluate(() => ({
    dom: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .map((field) => field.value)
      .join(),
    leftover: 'leftover' in globalThis,
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    history: history.state as unknown,
  }));
  for (const secret of [NAME, COMPLAINT, '98765']) expect(left.dom + left.fields).not.toContain(secret);
  expect(left).toMatchObject({ leftover: false, stored: 0, cookies: '', history: null });

  // Going back in the history does not bring it back.
  await page.goBack().catch(() => null);
  await expect(page.getByText(NAME)).toHaveCount(0);
  await page.goto(new URL('/', clinic.url).href);
  await expect(page.getByText('Who are you?')).toBeVisible();

  // The core refuses whatever the page could still ask.
  await expect(call(page, 'patient_search', { text: 'qui' })).rejects.toThrow(/login/);

  await tabTo(page, 'Password');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Open ${NAME}` }).click();
  await expect(page.getByLabel('Complaints')).toHaveValue(COMPLAINT);
  await expect(page.getByText('What was typed until')).toBeVisible();
});

test('a crash costs at most two seconds of typing', async ({ page, clinic }) => {
  await startConsult(page);
  await page.keyboard.type(COMPLAINT);
  await expect(page.getByText('Draft saved')).toBeVisible({ timeout: 2000 });
  await clinic.kill();

  const again = await startCore(clinic.dataDir);
  try {
    await page.goto(again.url);
    await expect(page.getByRole('heading', { name: 'Sanjeevani Clinic' })).toBeVisible();
    await expect(page.getByText(OWNER)).toBeVisible();
    await tabTo(page, 'Password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Open ${NAME}` }).click();
    await expect(page.getByLabel('Complaints')).toHaveValue(COMPLAINT);
  } finally {
    await again.kill();
  }
});
