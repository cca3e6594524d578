// Vital signs from the desk, by a nurse who is also at the desk, with the keyboard alone.
import type { Page } from '@playwright/test';
import { call, expect, focusIs, hold, lockNow, logIn, PASSWORD, test } from './core';

const NURSE = 'Lata Joshi';

async function nurse(page: Page): Promise<void> {
  await call(page, 'staff_add', {
    name: NURSE,
    roles: ['nurse', 'receptionist'],
    password: PASSWORD,
    language: 'en',
  });
}

test('a nurse takes them at the desk, is asked about a slip, and the doctor finds them', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  await nurse(page);
  const patient = await call<{ id: string }>(page, 'patient_add', { name: 'Asha', sex: 'female', age: '52' });
  const visit = await call<{ id: string }>(page, 'visit_add', { patient: patient.id });
  await lockNow(page);
  await logIn(page, NURSE, PASSWORD);
  await focusIs(page, 'Find a patient');
  await page.keyboard.press('F6');
  await focusIs(page, /Asha/);
  await page.keyboard.press('Alt+v');
  await expect(page.getByRole('dialog', { name: 'Vital signs: Asha' })).toBeVisible();
  await focusIs(page, 'Blood pressure');
  await page.keyboard.type('120');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Two numbers: 120/80')).toBeVisible();
  await focusIs(page, 'Blood pressure');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('190/110');
  await expect(page.getByText('Unusual. Is that right?')).toBeVisible();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Pulse');
  await page.keyboard.type('82');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Temperature');
  await page.keyboard.type('38.5');
  await expect(page.getByText('= 101.3 °F')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Weight');
  await page.keyboard.type('62.5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('158');
  await expect(page.getByText('BMI 25')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Vital signs of Asha are saved')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // A look back corrects the slip; the visit has not moved.
  await page.keyboard.press('F6');
  await focusIs(page, /Asha/);
  await page.keyboard.press('Alt+v');
  await focusIs(page, 'Blood pressure');
  await expect(page.getByLabel('Blood pressure')).toHaveValue('190/110');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('140/90');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const series = await call<{ taken: { values: Record<string, number> }[] }>(page, 'vitals_series', {
    patient: patient.id,
    visit: visit.id,
  });
  expect(series.taken).toHaveLength(1);
  expect(series.taken[0]?.values).toMatchObject({
    systolic: 140,
    diastolic: 90,
    pulse: 82,
    temperature_tenths_f: 1013,
    weight_g: 62_500,
    height_mm: 1580,
  });
  await expect(page.locator('.stage', { hasText: 'Waiting' })).toBeVisible();
});

test('curves from the second visit on, and growth for a small child', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  const born = new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 10);
  const child = await call<{ id: string }>(page, 'patient_add', {
    name: 'Chhoti',
    sex: 'female',
    birth_date: born,
  });
  const visit = await call<{ id: string }>(page, 'visit_add', { patient: child.id });
  for (const weight_g of [9000, 9100])
    await call(page, 'vitals_record', {
      visit: visit.id,
      values: { weight_g, height_mm: 745, head_mm: 451 },
    });
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('F6');
  await focusIs(page, /Chhoti/);
  await page.keyboard.press('Alt+v');
  const dialog = page.getByRole('dialog', { name: 'Vital signs: Chhoti' });
  await expect(dialog.getByRole('img', { name: /Weight for age/ })).toBeVisible();
  await expect(dialog.locator('.growth path').first()).toBeVisible();
  expect(await dialog.locator('.growth .chart path').count()).toBeGreaterThan(6);
  await expect(dialog.getByText(/z -?0(\.\d)?, more than \d+ of 100/)).toBeVisible();
  await expect(dialog.getByLabel(/^Head/)).toBeVisible();
  await expect(dialog.getByRole('img', { name: /^Weight\./ })).toBeVisible();
});

test('what a nurse takes while the consult is open is covered by the sign-off', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  const patient = await call<{ id: string }>(page, 'patient_add', { name: 'Asha', sex: 'female', age: '52' });
  const visit = await call<{ id: string }>(page, 'visit_add', { patient: patient.id });
  await page.keyboard.press('Alt+2');
  await focusIs(page, /Find a patient|Open Asha/);
  await page.keyboard.press('F6');
  await focusIs(page, /Asha/);
  // The first answer is read before anything was taken, and comes last.
  let letFirst = () => {};
  const first = new Promise<void>((resolve) => (letFirst = resolve));
  let asked = 0;
  await page.route('**/call/vitals_series', async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const response = await route.fetch();
    await first;
    await route.fulfill({ response });
  });
  await page.keyboard.press('Enter');
  await focusIs(page, 'Complaints');
  await page.keyboard.type('Headache');
  // Meanwhile, in the next room.
  await expect.poll(() => asked).toBe(1);
  await call(page, 'vitals_record', { visit: visit.id, values: { systolic: 150, diastolic: 95 } });
  await expect(page.locator('aside')).toContainText('150/95');
  const late = page.waitForResponse('**/call/vitals_series');
  letFirst();
  await late;
  await page.unroute('**/call/vitals_series');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await expect(page.locator('aside')).toContainText('150/95');
  // And here, with the pen still in the hand.
  await page.keyboard.press('Alt+v');
  await focusIs(page, 'Blood pressure');
  await page.getByRole('button', { name: 'Measured again' }).focus();
  await page.keyboard.press('Enter');
  await focusIs(page, 'Blood pressure');
  await page.keyboard.type('142/90');
  // What the form asks for behind that comes late: a sign-off at once waits for it.
  const letGo = await hold(page, 'encounter_show');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('aside')).toContainText('142/90');
  await expect(page.getByLabel('Complaints')).toHaveValue('Headache');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  letGo();
  await expect(page.locator('canvas[data-drawn="true"]').first()).toBeVisible();
  const shown = await call<{ signed: object | null; vitals: unknown[]; arrived_after_signing: unknown[] }>(
    page,
    'encounter_open',
    { visit: visit.id },
  );
  expect(shown.signed).toBeTruthy();
  expect(shown.vitals).toHaveLength(2);
  expect(shown.arrived_after_signing).toEqual([]);
});

test('a child of seven gets no growth curves and is told so, and a box that asks says by what', async ({
  page,
  clinic,
}) => {
  expect(clinic.url).toBeTruthy();
  const child = await call<{ id: string }>(page, 'patient_add', {
    name: 'Kavya',
    sex: 'female',
    birth_date: '2019-05-31',
  });
  await call(page, 'visit_add', { patient: child.id });
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('F6');
  await focusIs(page, /Kavya/);
  await page.keyboard.press('Alt+v');
  await focusIs(page, 'Blood pressure');
  await page.keyboard.type('120/80');
  await expect(page.getByText('Growth curves end at 5 years')).toBeVisible();
  await expect(page.getByText('No doctor has checked them yet')).toHaveCount(0);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('220/80');
  const why = page.getByText('No doctor has checked them yet');
  await expect(why).toBeVisible();
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Flynn et al., Pediatrics 2017').first()).toBeVisible();
});
