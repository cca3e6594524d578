// Paper to a printer, and what the hands find where there is none. The spooler's commands are stood in for by two scripts.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, expect, focusIs, tabTo, test } from './core';
import { nothingSerious } from './clean';
import { openSettings, signOne } from './sheet';

const spool = mkdtempSync(join(tmpdir(), 'nirantar-spool-'));
function script(name: string, body: string): void {
  writeFileSync(join(spool, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(spool, name), 0o755);
}
script(
  'lpstat',
  `case "$*" in
    -e) echo Desk; echo Room2 ;;
    -d) echo "system default destination: Desk" ;;
    "-l -p")
      echo "printer Desk is idle.  enabled since today"
      if [ -e ${spool}/jam ]; then
        echo "printer Room2 disabled since today -"; printf "\\tpaper jam\\n\\tForm mounted:\\n\\tAlerts: media-jam-error\\n"
      else echo "printer Room2 is idle.  enabled since today"; fi ;;
    "-l -W not-completed -o") [ -e ${spool}/jam ] && [ ! -e ${spool}/cancelled ] && printf "Room2-7 root 1 today\\n\\tAlerts: none\\n" ;;
    "-l -W completed -o") printf "Desk-1 root 1 today\\n\\tAlerts: job-completed-successfully\\n" ;;
  esac
  true`,
);
// A printer that is out of paper refuses; what it takes lies beside it.
script(
  'lp',
  `[ -e ${spool}/refuses ] && exit 1
  echo "$@" >${spool}/words; cat >${spool}/page.pdf
  case "$2" in Room2) echo "request id is Room2-7 (1 file(s))" ;; *) echo "request id is Desk-1 (1 file(s))" ;; esac`,
);
script('cancel', `touch ${spool}/cancelled`);
script('lpoptions', `echo "PageSize/Media Size: *A4 A5"; echo "InputSlot/Media Source: *Auto Tray2"`);
test.afterAll(() => rmSync(spool, { recursive: true, force: true }));

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
    // The sheet is out: the next patient waits in the list.
    await expect(page.locator('#queue-title')).toBeVisible();
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

  test('a jammed printer says so, the job waits and is printed elsewhere, and the choice is remembered', async ({
    page,
    clinic,
  }) => {
    expect(clinic.url).toBeTruthy();
    writeFileSync(join(spool, 'jam'), '');
    await signOne(page);
    await focusIs(page, /^Print/);
    await page.getByLabel('Printer').selectOption('Room2');
    await expect(page.getByText('Paper is stuck in the printer')).toBeVisible();
    await page.getByLabel('Tray').selectOption('Tray2');
    await tabTo(page, /^Print ?Enter/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('The sheet waits in the queue')).toBeVisible();
    expect(readFileSync(join(spool, 'words'), 'utf8')).toMatch(/-d Room2 .*InputSlot=Tray2/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // Wherever one works the frame says so, and F8 shows what can be done; put away, it stays away.
    const line = page.getByText('1 print is waiting at Room2:');
    await expect(line).toBeVisible();
    await expect(page.locator('.frame > header')).toContainText('Paper is stuck in the printer');
    await nothingSerious(page);
    await page.keyboard.press('Alt+1');
    await expect(line).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.getByRole('dialog')).toContainText('Stands still.');
    await nothingSerious(page);
    await tabTo(page, 'Hide the line');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(line).toHaveCount(0);
    // The list of jobs has it; it is sent to the other printer with the keyboard.
    await openSettings(page, 'Printers');
    await expect(page.getByText('Stands still.')).toBeVisible();
    await nothingSerious(page);
    await tabTo(page, 'Print on Desk');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Printed.')).toBeVisible();
    await expect(page.getByText('Taken out.')).toBeVisible();
    expect(readFileSync(join(spool, 'words'), 'utf8')).toMatch(/-d Desk /);
    await expect(page.getByLabel('Prescription')).toHaveValue('Room2');
    rmSync(join(spool, 'jam'));
    rmSync(join(spool, 'cancelled'));
  });

  test('a language is printed once the doctor has read its phrases', async ({ page, clinic }) => {
    expect(clinic.url).toBeTruthy();
    await signOne(page);
    await page.getByLabel('Language on paper').selectOption('ta');
    await expect(page.getByText('Printed in English only')).toBeVisible();
    await page.keyboard.press('Escape');
    await openSettings(page, 'Languages');
    await expect(page.getByText('No phrases yet: English only until')).toBeVisible();
    await nothingSerious(page);
    await tabTo(page, 'Read the phrases in தமிழ்');
    await page.keyboard.press('Enter');
    await expect(page.getByText('சாப்பிட்ட பிறகு').first()).toBeVisible();
    await nothingSerious(page);
    await tabTo(page, 'I have read them');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Printed. Approved by/)).toBeVisible();
  });

  test('the letterhead is seen as it will be printed, and a pad keeps its head free', async ({
    page,
    clinic,
  }) => {
    expect(clinic.url).toBeTruthy();
    await openSettings(page, 'Letterhead');
    const drawn = page.locator('canvas[data-drawn]');
    await expect(drawn).toHaveCount(1);
    await tabTo(page, 'Lines at the head');
    await page.keyboard.type('Asha Nursing Home');
    await nothingSerious(page);
    await page.getByLabel('our own printed pad').check();
    await page.getByLabel('Free at the top (mm)').fill('52.5');
    await tabTo(page, /^Save/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved')).toBeVisible();
    const kept = await call<{ fields: { head: string[]; pre_printed: boolean; top_offset: number } }>(
      page,
      'letterhead_show',
      {},
    );
    expect(kept.fields).toMatchObject({ head: ['Asha Nursing Home'], pre_printed: true, top_offset: 525 });
    await expect(drawn).toHaveCount(1);
    await nothingSerious(page);
    await tabTo(page, 'Print the rulers');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await focusIs(page, /^Print/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(readFileSync(join(spool, 'words'), 'utf8')).toMatch(/print-scaling=none .*-t rulers/);
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
