// axe finds nothing serious on any screen, light and dark, and nothing is cut off at 200 %. In Hindi the words are longer and
// the colours the same: there the light theme is enough.
import type { Page } from '@playwright/test';
import { call, expect, focusIs, goTo, lockNow, PASSWORD, test } from './core';
import { ALL, clean, type Theme } from './clean';

// Many screens in one test: on a busy machine that takes its time.
test.setTimeout(900_000);

/** Lets the core's next answers say that the folder is shut, until the returned function is called. */
async function shut(page: Page, code: string, messageKey: string, language: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/call/app_state', async (route) => {
    const answer = await route.fetch();
    const state = (await answer.json()) as object;
    await route.fulfill({
      json: {
        ...state,
        phase: 'unavailable',
        session: null,
        problem: {
          code,
          message_key: messageKey,
          args: { file: 'spaces/0190f5a0-1c00-7000-8000-000000000001-clinical.db', detail: 'i/o' },
        },
      },
    });
  });
  await page.reload();
  await page.locator('select').first().selectOption(language);
}

test('first run', async ({ page, core }) => {
  await page.goto(core.url);
  await expect(page.getByText('Set up a new clinic')).toBeVisible();
  await clean(page, 'welcome');
  await page.keyboard.press('Enter');
  await clean(page, 'clinic');
  await page.keyboard.type('Clinic');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Branch');
  await page.keyboard.press('Enter');
  await focusIs(page, 'Your name');
  await clean(page, 'owner');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByText('Restore a backup').click();
  await clean(page, 'restore');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByText('Open an existing folder').click();
  await clean(page, 'open with the kit');
});

test('the recovery kit', async ({ page, core }) => {
  await page.goto(core.url);
  await expect(page.getByText('Set up a new clinic')).toBeVisible();
  await call(page, 'setup_create', {
    clinic: 'Venkatanarasimharajuvaripeta Multispeciality Clinic and Maternity Home',
    branch: 'Thiruvananthapuram, Peroorkada',
    owner: { name: 'Meenakshi Raghunathan', roles: ['owner'] },
    password: PASSWORD,
    language: 'hi',
  });
  await page.reload();
  await expect(page.locator('ol .word')).toHaveCount(24);
  await clean(page, 'kit');
  await page.getByRole('button', { name: 'छापें' }).click();
  await expect(page.locator('canvas[data-drawn="true"]')).toBeVisible();
  await clean(page, 'kit on paper');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'ये मेरे पास काग़ज़ पर हैं' }).click();
  await expect(page.getByRole('heading', { name: 'तीन शब्द लिखें' })).toBeVisible();
  await clean(page, 'three words');
});

test('the pages of a folder that stays shut', async ({ page, clinic }) => {
  expect(clinic.url).toBeTruthy();
  const reasons: [string, string, 'en' | 'hi', string?][] = [
    ['damaged', 'file-damaged', 'en'],
    ['damaged', 'file-missing', 'hi', 'missing'],
    ['newer', 'file-newer', 'hi'],
    ['in_use', 'folder-in-use', 'en'],
    ['keyring', 'keyring-missing', 'hi'],
    ['disk', 'disk-full', 'hi'],
    ['internal', 'internal', 'en'],
  ];
  for (const [code, key, language, own] of reasons) {
    await shut(page, code, key, language);
    await expect(page.locator(`[data-problem="${own ?? code.replace('_', '-')}"]`)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await clean(page, `${key}, ${language}`);
  }
});

for (const language of ['en', 'hi']) {
  const themes: Theme[] = language === 'en' ? ALL : ['light'];
  test(`screens of a session, ${language}`, async ({ page, clinic }) => {
    expect(clinic.url).toBeTruthy();
    const patient = await call<{ id: string }>(page, 'patient_add', {
      name: 'Venkatanarasimharajuvaripeta Subrahmanyam Lakshminarayana Iyer',
      sex: 'male',
      age: '71',
      phone: '9876500001',
      area: 'Thiruvananthapuram, Peroorkada near the old water tank',
    });
    const visit = await call<{ id: string }>(page, 'visit_add', {
      patient: patient.id,
      priority: true,
      reason: 'Fever',
    });
    await call(page, 'session_preferences', { language });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('#queue-title')).toBeVisible();
    await clean(page, 'consult door', themes);
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page, 'keyboard map', themes);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+1');
    await clean(page, 'front desk', themes);
    await page.keyboard.press('F6');
    await expect(page.locator('.queue .actions')).toBeVisible();
    await clean(page, 'a row of the queue', themes);
    await page.keyboard.press('Alt+v');
    await expect(page.locator('.boxes')).toBeVisible();
    await clean(page, 'vital signs', themes);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Alt+w');
    await expect(page.locator('.dialog-body input').first()).toBeVisible();
    await clean(page, 'waiting-room screen', themes);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('F2');
    await page.locator('input[role=combobox]').fill('venk');
    await expect(page.locator('.hit').first()).toBeVisible();
    await clean(page, 'search', themes);
    await page.keyboard.press('Enter');
    await expect(page.locator('.card h2')).toBeVisible();
    await clean(page, 'patient', themes);
    await page.keyboard.press('Alt+n');
    await expect(page.locator('form.form')).toBeVisible();
    await clean(page, 'new patient', themes);
    await page.keyboard.press('Alt+2');
    await page.locator('.queue li button').first().click();
    await expect(page.locator('.rx')).toBeVisible();
    await page.locator('.rx input').first().fill('tab paracetamol 650 1-0-1 5d af');
    await clean(page, 'consult', themes);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('canvas[data-drawn="true"]')).toBeVisible();
    await clean(page, 'print', themes);
    await page.keyboard.press('Escape');
    await clean(page, 'signed', themes);
    await goTo(page, 'cash');
    await expect(page.locator('main h1')).toBeVisible();
    await clean(page, 'cash', themes);
    await goTo(page, 'reports');
    await expect(page.locator('dl.figures')).toBeVisible();
    await page.locator('details').first().locator('summary').click();
    await clean(page, 'reports of a day', themes);
    await page.keyboard.press('Alt+m');
    await expect(page.locator('figure')).not.toHaveCount(0);
    await clean(page, 'reports of a month', themes);
    await page.keyboard.press('Alt+f');
    await expect(page.locator('.tab-content:visible .panel').first()).toBeVisible();
    await clean(page, 'follow-ups', themes);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('venk');
    await expect(page.locator('.palette [role=option]').first()).toBeVisible();
    await clean(page, 'palette', themes);
    await page.keyboard.press('Escape');
    await goTo(page, 'staff');
    await expect(page.getByRole('table')).toBeVisible();
    await clean(page, 'staff', themes);
    await page.keyboard.press('Alt+n');
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page, 'add staff', themes);
    await page.keyboard.press('Escape');
    await goTo(page, 'settings');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect(page.locator('.tab-content:visible .panel').first()).toBeVisible();
      await clean(page, `settings: ${await tab.textContent()}`, themes);
    }
    await page.locator('.tab-content:visible button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page, 'change password', themes);
    await page.keyboard.press('Escape');
    await lockNow(page);
    await expect(page.getByRole('radio').first()).toBeAttached();
    await clean(page, 'login', themes);
    expect(visit.id).toBeTruthy();
  });
}
