// A print that stands still is seen wherever one works, with the real CUPS: a paused queue, a printer that was taken away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, expect, setUp, startCore, tabTo, test } from './core';
import { startCups } from './cups.mjs';
import { nothingSerious } from './clean';
import { signOne } from './sheet';

test('a stuck print stands in the frame until it is printed elsewhere or taken off the list', async ({
  page,
}) => {
  const cups = await startCups();
  const dataDir = mkdtempSync(join(tmpdir(), 'nirantar-e2e-'));
  const core = await startCore(dataDir, cups.environment);
  try {
    cups.add('Room2', 'file:///dev/null');
    cups.add('Desk', 'file:///dev/null');
    cups.tool('cupsdisable', '-r', 'out for repair', 'Room2');
    await setUp(page, core.url);
    await signOne(page);
    await page.getByLabel('Printer').selectOption('Room2');
    await tabTo(page, /^Print ?Enter/);
    await page.keyboard.press('Enter');
    const line = page.locator('.frame > header').getByText('1 print is waiting at Room2:');
    await expect(line).toBeVisible();
    await expect(page.locator('.frame > header')).toContainText('The printer is paused');
    await expect(page.getByText('The sheet waits in the queue')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // It stays through other places and a reload; F8 prints it elsewhere.
    await page.keyboard.press('Alt+1');
    await page.reload();
    await expect(line).toBeVisible();
    await nothingSerious(page);
    await page.keyboard.press('F8');
    await expect(page.getByRole('dialog')).toContainText('Stands still.');
    await tabTo(page, 'Print on Desk');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Nothing stands still.');
    await page.keyboard.press('Escape');
    await expect(line).toHaveCount(0);
    await expect
      .poll(async () => (await call<{ state: string; printer: string }[]>(page, 'print_jobs', {}))[0])
      .toMatchObject({ printer: 'Desk', state: 'done' });

    // A printer that is taken away with a job in its queue: why is said, until somebody takes it off the list.
    const paper = (await call<{ paper: object }[]>(page, 'print_jobs', {}))[0]?.paper;
    await call(page, 'paper_send', { paper, printer: 'Room2' });
    await expect(line).toBeVisible({ timeout: 20_000 });
    cups.tool('lpadmin', '-x', 'Room2');
    await expect(page.locator('.frame > header')).toContainText('no longer set up on this PC', {
      timeout: 20_000,
    });
    await page.keyboard.press('F8');
    await tabTo(page, 'Forget it');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Nothing stands still.');
    await tabTo(page, /^Close/);
    await page.keyboard.press('Enter');
    await expect(line).toHaveCount(0);
  } finally {
    await core.kill();
    await cups.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
