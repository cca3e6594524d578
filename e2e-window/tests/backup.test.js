/** The backup at the end of the program: made, said when it cannot be made, and never in the way of the end. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, setUp, shows } from '../harness/clinic.js';
import { Key, press, sees, tabTo } from '../harness/keyboard.js';
import { application, inWindow, openWindow } from '../harness/window.js';

const cli = process.env.NIRANTAR_CLI ?? join(application, '../nirantar-cli');
const backups = (folder) => readdirSync(folder).filter((name) => name.endsWith('.nbk'));

/** As a window manager asks a window to close. */
function closeWindow() {
  const [id] = execFileSync('xdotool', ['search', '--onlyvisible', '--name', 'Nirantar$']).toString().trim().split('\n');
  execFileSync('xdotool', ['windowactivate', '--sync', id, 'key', 'alt+F4']);
}

/** What the core says of its backups once the program has given the folder back. */
async function ended(dataDir, env, patience) {
  const until = Date.now() + patience;
  for (;;) {
    try {
      const said = execFileSync(cli, ['--data-dir', dataDir, 'backup', 'status'], {
        env: { ...process.env, ...env },
        stdio: 'pipe',
      });
      return JSON.parse(said.toString());
    } catch (error) {
      if (!/in_use/.test(error.stderr?.toString() ?? '') || Date.now() > until) throw error;
      await pause(300);
    }
  }
}

test('closing makes the backup; a missing drive is said, waited for, and given up', { timeout: 240_000 }, async () => {
  const manager = spawn('openbox', [], { stdio: 'ignore' });
  try {
    await pause(1000);
    await inWindow('backup', {}, async (first) => {
      const { home, dataDir, place } = first;
      const env = place.folders;
      const usb = join(home, 'usb');
      const unplugged = join(home, 'unplugged');
      mkdirSync(usb);
      await setUp(first.browser);
      await sees(first.browser, 'No backup yet');
      await ask(first.browser, 'backup_configure', { folder: usb });
      const day = await ask(first.browser, 'day_close');
      assert.ok(day.backup && !day.backup_failed);
      await sees(first.browser, 'Backed up within the hour');
      assert.equal(backups(usb).length, 1);

      // The day can be closed with the drive gone; the frame says so at once.
      renameSync(usb, unplugged);
      const without = await ask(first.browser, 'day_close');
      assert.equal(without.backup_failed, 'backup-folder-missing');
      await sees(first.browser, 'The last backup failed');

      // Closing without the drive: said, waited for; plugged in, the backup is made and the program ends.
      closeWindow();
      await sees(first.browser, 'No backup was made');
      await sees(first.browser, 'Plug the drive in now');
      await sees(first.browser, /closes by itself in \d+ s/);
      await first.picture('no-backup');
      renameSync(unplugged, usb);
      const made = await ended(dataDir, env, 30_000);
      assert.equal(made.failed, null);
      assert.equal(backups(usb).length, 2);
      await first.close();

      // The next day the drive stays away, and whoever wants to go home closes the window again.
      renameSync(usb, unplugged);
      const second = await openWindow({ place });
      try {
        await shows(second.browser, 'input[type=password]');
        closeWindow();
        await sees(second.browser, 'No backup was made');
        const began = Date.now();
        closeWindow();
        const given = await ended(dataDir, env, 20_000);
        assert.equal(given.failed, 'backup-folder-missing');
        assert.ok(Date.now() - began < 20_000);
      } finally {
        await second.close();
      }
    });
  } finally {
    manager.kill('SIGKILL');
  }
});

test('a folder that somebody else has open is looked at again', { timeout: 120_000 }, async () => {
  await inWindow('in-use', {}, async (first) => {
    const { dataDir, place } = first;
    await setUp(first.browser);
    await first.close();
    const other = spawn(cli, ['--data-dir', dataDir, 'serve', '--port', '0'], {
      env: { ...process.env, ...place.folders },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((done) => other.stdout.once('data', done));
    const second = await openWindow({ place });
    try {
      await sees(second.browser, 'The records are already open');
      await second.picture('in-use');
      const gone = new Promise((done) => other.once('exit', done));
      other.kill('SIGTERM');
      await gone;
      await tabTo(second.browser, 'Try again');
      await press(second.browser, Key.Enter);
      await sees(second.browser, 'Who are you?');
    } finally {
      other.kill('SIGKILL');
      await second.close();
    }
  });
});
