// Growth of children: a table of the clinic's own read in by the settings, and the curves drawn with it. Keyboard alone.
import type { Page } from '@playwright/test';
import { call, expect, focusIs, test } from './core';

/** Made-up weights of both sexes from 61 months on. */
function weights(until: number): string {
  const rows = ['girl', 'boy'].flatMap((sex) =>
    Array.from(
      { length: until - 60 },
      (_, at) => `${sex},${61 + at},-0.5,${(18 + at * 0.2).toFixed(1)},0.12`,
    ),
  );
  return ['# measure: weight', 'sex,month,l,m,s', ...rows, ''].join('\n');
}

const yearsAgo = (years: number): string =>
  new Date(Date.now() - years * 365.25 * 86_400_000).toISOString().slice(0, 10);

async function weighed(page: Page, name: string, who: object): Promise<void> {
  const { id } = await call<{ id: string }>(page, 'patient_add', { name, sex: 'female', ...who });
  const visit = await call<{ id: string }>(page, 'visit_add', { patient: id });
  for (const weight_g of [24_000, 25_000])
    await call(page, 'vitals_record', { visit: visit.id, values: { weight_g } });
}

/** The dialogue of the vital signs for somebody in the queue. */
async function vitalsOf(page: Page, name: string) {
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('F6');
  for (let row = 0; row < 5; row += 1) {
    if (await page.locator(':focus', { hasText: name }).count()) break;
    await page.keyboard.press('ArrowDown');
  }
  await focusIs(page, new RegExp(name));
  await page.keyboard.press('Alt+v');
  const dialog = page.getByRole('dialog', { name: `Vital signs: ${name}` });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a clinic reads a growth table in, and a child of eight has curves', async ({ page, clinic }) => {
  void clinic;
  await weighed(page, 'Kavya', { birth_date: yearsAgo(8) });
  await weighed(page, 'Munni', { age: '4' });
  const without = await vitalsOf(page, 'Kavya');
  await expect(without.getByText('Growth curves end at 5 years.')).toBeVisible();
  await expect(without.getByText('Settings, Templates')).toBeVisible();
  await expect(without.locator('.growth')).toHaveCount(0);
  await page.keyboard.press('Escape');
  // Four years old by the mother's word: a curve would need to know when she was born.
  const told = await vitalsOf(page, 'Munni');
  await expect(told.getByText('Growth curves need a date of birth')).toBeVisible();
  await expect(told.locator('.growth')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.locator('nav button', { hasText: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Templates' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No table of the clinic’s own yet')).toBeVisible();
  const box = page.getByLabel('Read a growth table in');
  const file = (text: string) => ({
    name: 'weights 2026.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await box.setInputFiles(file(weights(120).replace('18.4', '18,4')));
  await expect(page.getByText('Line 5: these are no numbers of that measure')).toBeVisible();
  await expect(page.getByText('No table of the clinic’s own yet')).toBeVisible();
  await focusIs(page, 'Read a growth table in');
  await box.setInputFiles(file(weights(120).replace('# measure: weight\n', '')));
  await expect(page.getByText('does not say what is measured')).toBeVisible();
  await page.getByLabel('What is measured').focus();
  await page.keyboard.type('Weight');
  await box.setInputFiles(file(weights(120).replace('# measure: weight\n', '')));
  const row = page.getByRole('listitem').filter({ hasText: 'weights 2026' });
  await expect(row).toContainText('Weight for age · Girls and boys · 5.1 to 10 years');
  await expect(page.getByLabel('What is measured')).toHaveValue('');

  const dialog = await vitalsOf(page, 'Kavya');
  await expect(dialog.getByRole('img', { name: /Weight for age/ })).toBeVisible();
  // Seven lines of WHO's table, seven of the clinic's, the child's own.
  await expect(dialog.locator('.growth .chart path.ref')).toHaveCount(14);
  await expect(dialog.getByText('weights 2026')).toBeVisible();
  await expect(dialog.getByText(/WHO Child Growth Standards/)).toBeVisible();
  await expect(dialog.getByText('Age in years')).toBeVisible();
  await expect(dialog.getByText(/z -?0(\.\d)?, more than \d+ of 100/)).toBeVisible();
  await expect(dialog.getByText('Growth curves end')).toHaveCount(0);
  await page.keyboard.press('Escape');

  // Taken out, everything is as it was.
  await page.locator('nav button', { hasText: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Templates' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take out: weights 2026, Weight for age' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No table of the clinic’s own yet')).toBeVisible();
  await focusIs(page, 'Read a growth table in');
});
