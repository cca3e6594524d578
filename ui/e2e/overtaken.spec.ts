// Hands that are quicker than answers: what they do stays with the patient, the amount and the row it was meant for.
import type { Page } from '@playwright/test';
import { call, expect, focusIs, goTo, hold, setFee, test } from './core';

interface Opened {
  id: string;
  heads: string[];
  complaints: { text: string }[];
  signed: object | null;
}

async function patient(page: Page, name: string): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'patient_add', { name, sex: 'female', age: '34' });
  return id;
}

/** Somebody who waits; answers the visit. */
async function waiting(page: Page, name: string): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'visit_add', { patient: await patient(page, name) });
  return id;
}

const record = (page: Page, visit: string) => call<Opened>(page, 'encounter_open', { visit });

/** Finds a patient at the desk and puts them on the card. */
async function onCard(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2');
  await focusIs(page, 'Find a patient');
  await page.keyboard.type(name.slice(0, 4));
  await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Opens the first of the queue and writes a complaint. */
async function consult(page: Page, complaint: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  await expect(page.locator('.queue [data-visit]').first()).toBeVisible();
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Complaints');
  await page.keyboard.type(complaint);
}

test('a warning that comes under the fingers is signed by no key that was pressed before it was seen', async ({
  page,
  clinic,
}) => {
  void clinic;
  const visit = await waiting(page, 'Asha Jadhav');
  const { id } = await record(page, visit);
  const { patient: who } = await call<{ patient: { id: string } }>(page, 'encounter_show', { encounter: id });
  await call(page, 'chart_add', { patient: who.id, kind: 'allergy', text: 'Penicillin', detail: null });
  await consult(page, 'Fever');
  await page.getByRole('combobox', { name: 'Drug 1' }).fill('cap amoxicillin 500 1-1-1 5d');
  // The same moment: Ctrl+Enter once more, and a press on the button itself.
  await page.evaluate(() => {
    new MutationObserver((_, watcher) => {
      const button = document.querySelector<HTMLElement>('[role="dialog"] .button.danger');
      if (!button) return;
      watcher.disconnect();
      button.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
      );
      button.click();
      document.body.dataset.pressed = 'true';
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('dialog', { name: 'Look at this before signing' });
  await expect(question).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-pressed', 'true');
  await focusIs(page, 'Back');
  expect((await record(page, visit)).signed).toBeNull();
  await expect(question.locator('.button.danger:not([aria-busy])')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(question).toBeHidden();
  await expect.poll(async () => (await record(page, visit)).signed).toBeTruthy();
});

test('what is typed while it is being signed does not go into the patient who is signed', async ({
  page,
  clinic,
}) => {
  void clinic;
  const visit = await waiting(page, 'Asha Jadhav');
  await consult(page, 'Cough');
  await page.getByLabel('Paper goes to').selectOption({ label: 'the front desk' });
  await page.getByLabel('Complaints').focus();
  const letGo = await hold(page, 'rx_check');
  const asked = page.waitForRequest('**/call/rx_check');
  await page.keyboard.press('Control+Enter');
  await asked;
  await page.keyboard.type(' itching');
  await page.keyboard.press('Enter');
  letGo();
  await focusIs(page, 'Find a patient');
  const { signed, complaints } = await record(page, visit);
  expect(signed).toBeTruthy();
  expect(complaints.map(({ text }) => text)).toEqual(['Cough']);
});

test('who has been opened meanwhile stays open when the one before is done', async ({ page, clinic }) => {
  void clinic;
  await waiting(page, 'Asha Jadhav');
  const second = await waiting(page, 'Bina Kulkarni');
  await consult(page, 'Cough');
  await page.getByLabel('Paper goes to').selectOption({ label: 'the front desk' });
  const letGo = await hold(page, 'rx_check');
  const asked = page.waitForRequest('**/call/rx_check');
  await page.keyboard.press('Control+Enter');
  await asked;
  await page.keyboard.press('Alt+2');
  await page.locator(`[data-visit="${second}"] .line`).click();
  const name = page.locator('aside h1');
  await expect(name).toHaveText('Bina Kulkarni');
  letGo();
  await expect(page.getByText('Released: the front desk prints it.')).toBeVisible();
  await expect(name).toHaveText('Bina Kulkarni');

  // A consult that was put away stays away, also where one was elsewhere when it was done.
  const saved = await hold(page, 'draft_discard');
  const left = page.waitForRequest('**/call/draft_discard');
  await page.getByLabel('Complaints').fill('Itching');
  await page.keyboard.press('Alt+q');
  await left;
  await page.keyboard.press('Alt+1');
  saved();
  await page.unroute('**/call/draft_discard');
  await goTo(page, 'desk');
  await expect(page.locator('.queue')).toContainText('Bina Kulkarni');
  await page.keyboard.press('Alt+2');
  await focusIs(page, 'Find a patient');
  await page.locator(`[data-visit="${second}"] .line`).click();
  await expect(name).toHaveText('Bina Kulkarni');

  // A search whose Enter waits for its answer is over as soon as somebody is opened from the queue.
  await page.keyboard.press('Alt+q');
  await focusIs(page, 'Find a patient');
  const late = await hold(page, 'patient_search');
  await page.keyboard.type('asha');
  await page.keyboard.press('Enter');
  await page.locator(`[data-visit="${second}"] .line`).click();
  await expect(name).toHaveText('Bina Kulkarni');
  late();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await expect(name).toHaveText('Bina Kulkarni');
});

test('at the desk: the next name is typed on, whoever is shown or registered meanwhile', async ({
  page,
  clinic,
}) => {
  void clinic;
  await patient(page, 'Asha Jadhav');
  await goTo(page, 'desk');
  await focusIs(page, 'Find a patient');
  let letGo = await hold(page, 'patient_show');
  await page.keyboard.type('asha');
  await expect(page.getByRole('option', { name: /Asha Jadhav/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('sita');
  letGo();
  await expect(page.locator('.card h2')).toHaveText('Asha Jadhav');
  await page.keyboard.type(' devi');
  await expect(page.getByRole('combobox', { name: 'Find a patient' })).toHaveValue('sita devi');
  expect(await call<unknown[]>(page, 'visit_list', {})).toEqual([]);

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.keyboard.press('Alt+n');
  await focusIs(page, /Phone|Sex|Age/);
  await page.getByRole('radio', { name: 'Female', exact: true }).check({ force: true });
  letGo = await hold(page, 'patient_add');
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await focusIs(page, 'Find a patient');
  await page.keyboard.type('gita');
  letGo();
  await expect(page.getByText('Registered: sita devi')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Find a patient' })).toHaveValue('gita');
  await expect(page.locator('.card')).toHaveCount(0);
});

test('the card that is left does not lend its patient to the next one’s keys', async ({ page, clinic }) => {
  void clinic;
  const first = await patient(page, 'Asha Jadhav');
  await patient(page, 'Bina Kulkarni');
  const letGo = await hold<{ id: string }>(page, 'patient_show', ({ id }) => id === first);
  await goTo(page, 'desk');
  for (const name of ['Asha Jadhav', 'Bina Kulkarni']) await onCard(page, name);
  await expect(page.locator('.card h2')).toHaveText('Bina Kulkarni');
  const answered = page.waitForResponse('**/call/patient_show');
  letGo();
  await answered;
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  await page.keyboard.press('Alt+e');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Bina Kulkarni');
});

test('an amount that is typed before the fee has come is the amount', async ({ page, clinic }) => {
  void clinic;
  await setFee(page);
  await patient(page, 'Asha Jadhav');
  await patient(page, 'Bina Kulkarni');
  await goTo(page, 'desk');
  await onCard(page, 'Asha Jadhav');
  await focusIs(page, 'Token for');
  let letGo = await hold(page, 'fee_suggest');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Token given')).toBeVisible();
  await page.keyboard.press('Alt+o');
  await focusIs(page, 'Amount');
  await page.keyboard.type('300');
  await page.keyboard.press('Alt+c');
  letGo();
  await expect(page.locator('.settled')).toContainText('₹300');

  // How it is paid may be pressed while the token is still being given.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await onCard(page, 'Bina Kulkarni');
  await focusIs(page, 'Token for');
  letGo = await hold(page, 'visit_add');
  const asked = page.waitForRequest('**/call/visit_add');
  await page.keyboard.press('Enter');
  await asked;
  await page.keyboard.press('Alt+c');
  letGo();
  await expect(page.locator('.ticket')).toContainText('Bina Kulkarni');
  await expect(page.locator('.settled')).toContainText('₹500');
});

test('a key for a fee counts for the patient whose token was on its way, and for nobody else', async ({
  page,
  clinic,
}) => {
  void clinic;
  await setFee(page);
  const first = await patient(page, 'Asha Jadhav');
  await patient(page, 'Bina Kulkarni');
  const letGo = await hold<{ patient: string }>(page, 'visit_add', (asked) => asked.patient === first);
  await goTo(page, 'desk');
  for (const name of ['Asha Jadhav', 'Bina Kulkarni']) {
    await onCard(page, name);
    await focusIs(page, 'Token for');
    const asked = page.waitForRequest('**/call/visit_add');
    await page.keyboard.press('Enter');
    await asked;
    if (name.startsWith('Asha')) await page.keyboard.press('Alt+c');
  }
  await expect(page.locator('.ticket')).toContainText('Bina Kulkarni');
  await expect(page.getByRole('region', { name: 'Fee' }).getByText('₹500')).toBeVisible();
  letGo();
  await expect(page.locator('.ticket')).toContainText('Asha Jadhav');
  await expect(page.locator('.settled')).toContainText('₹500');
  const day = await call<{ receipts: unknown[] }>(page, 'cash_day', {});
  expect(day.receipts).toHaveLength(1);
});

test('saving one form of the fees leaves what is typed into the others', async ({ page, clinic }) => {
  void clinic;
  await goTo(page, 'settings');
  await page.getByRole('tab', { name: 'Fees' }).click();
  await page.getByLabel('UPI address').fill('sanjeevani@okaxis');
  await page.getByLabel('First visit, rupees').fill('500');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('UPI address')).toHaveValue('sanjeevani@okaxis');
});

test('vital signs are typed from the first key, also before the earlier ones have come', async ({
  page,
  clinic,
}) => {
  void clinic;
  const visit = await waiting(page, 'Asha Jadhav');
  await consult(page, 'Fever');
  await expect(page.getByRole('region', { name: 'Vital signs' })).toBeVisible();
  const letGo = await hold(page, 'vitals_series');
  await page.keyboard.press('Alt+v');
  await page.keyboard.type('120/80');
  await page.keyboard.press('Control+Enter');
  letGo();
  await expect(page.locator('aside')).toContainText('120/80');
  expect((await call<{ vitals: unknown[] }>(page, 'encounter_open', { visit })).vitals).toHaveLength(1);
});

test('a row that goes away leaves its keys to no other row', async ({ page, clinic }) => {
  void clinic;
  const first = await waiting(page, 'Asha Jadhav');
  const second = await waiting(page, 'Bina Kulkarni');
  await goTo(page, 'desk');
  await expect(page.locator(`[data-visit="${second}"]`)).toBeVisible();
  await page.keyboard.press('F6');
  await focusIs(page, /Asha Jadhav/);
  await page.keyboard.press('ArrowDown');
  await focusIs(page, /Bina Kulkarni/);
  await call(page, 'visit_state', { visit: second, stage: 'cancelled' });
  await expect(page.locator(`[data-visit="${second}"]`)).toHaveCount(0);
  await expect(page.locator('.rows')).toBeFocused();
  await page.keyboard.press('Alt+s');
  // An arrow begins anew.
  await page.keyboard.press('ArrowDown');
  await focusIs(page, /Asha Jadhav/);
  const list = await call<{ id: string; stage: string }[]>(page, 'visit_list', {});
  expect(list.find((visit) => visit.id === first)?.stage).toBe('waiting');
});
