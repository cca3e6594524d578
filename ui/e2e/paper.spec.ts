// Paper to a printer, and what the hands find where there is none. The spooler's commands are stood in for by two scripts.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, expect, focusIs, test } from './core';

const spool = mkdtempSync(join(tmpdir(), 'nirantar-spool-'));
function script(name: string, body: string): void {
  writeFileSync(join(spool, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(spool, name), 0o755);
}
script(
  'lpstat',
  `case "$1" in
    -e) echo Desk ;;
    -d) echo "system default destination: Desk" ;;
    -p) echo "printer Desk is idle.  enabled since today" ;;
  esac`,
);
// A printer that is out of paper refuses; what it takes lies beside it.
script(
  'lp',
  `[ -e ${spool}/refuses ] && exit 1
  echo "$@" >${spool}/words; cat >${spool}/page.pdf; echo "request id is Desk-1 (1 file(s))"`,
);
test.afterAll(() => rmSync(spool, { recursive: true, force: true }));

async function signOne(page: import('@playwright/test').Page): Promise<void> {
  const patient = await call<{ id: string }>(page, 'patient_add', { name: 'Ramesh', sex: 'male', age: '35' });
  await call(page, 'visit_add', { patient: patient.id });
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: 'Open Ramesh' }).click();
  await focusIs(page, 'Complaints');
  await page.locator('.rx input').first().fill('tab paracetamol 650 1-0-1 5d af');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

test.describe('without a printer', () => {
  // A folder with nothing in it: no lpstat, no lp.
  test.use({ surroundings: { PATH: '/nonexistent' } });

  test('saving is under the fingers, once', async ({ page, clinic }) => {
    expect(clinic.url).toBeTruthy();
    await signOne(page);
    await expect(page.getByText('No printer is set up on this PC')).toBeVisible();
    await focusIs(page, 'Save as PDF');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^prescription-.*\.pdf$/);
    await focusIs(page, 'Save as PDF');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Signed by')).toBeVisible();
  });
});

test.describe('with a printer', () => {
  test.use({ surroundings: { PATH: `${spool}:${process.env.PATH ?? ''}` } });

  test('Enter prints the prescription; a refusal says what to do and keeps the place', async ({
    page,
    clinic,
  }) => {
    expect(clinic.url).toBeTruthy();
    await signOne(page);
    await expect(page.getByLabel('Printer')).toHaveValue('Desk');
    await focusIs(page, /^Print/);
    writeFileSync(join(spool, 'refuses'), '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('The printer did not take the job');
    await focusIs(page, /^Print/);
    rmSync(join(spool, 'refuses'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Sent to Desk')).toBeVisible();
    expect(readFileSync(join(spool, 'page.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(readFileSync(join(spool, 'words'), 'utf8')).toMatch(/-d Desk .*media=A5 .*-t prescription/);
  });

  test('the recovery kit goes to the printer without touching the disk', async ({ page, core }) => {
    await page.goto(core.url);
    await expect(page.getByText('Set up a new clinic')).toBeVisible();
    await call(page, 'setup_create', {
      clinic: 'Sanjeevani Clinic',
      branch: 'Shivajinagar',
      owner: { name: 'Meera Rao', roles: ['owner'] },
      password: 'velvet harmonium monsoon ledger',
      language: 'en',
    });
    await page.reload();
    await expect(page.locator('ol .word')).toHaveCount(24);
    await page.getByRole('button', { name: 'Print' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await focusIs(page, /^Print/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Check that all 24 words can be read')).toBeVisible();
    expect(readFileSync(join(spool, 'words'), 'utf8')).toMatch(/-d Desk .*media=A4 .*-t recovery kit/);
    expect(readFileSync(join(spool, 'page.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await focusIs(page, /^Print/);
  });
});
