/** Started and closed as a desktop does it, without a driver: the program ends by itself and gives the folder back. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { files } from '../harness/disk.js';
import { application, freshHome } from '../harness/window.js';

test('closing the window ends the program; without a driver the web view keeps nothing', { timeout: 120_000 }, async () => {
  const { home, folders } = freshHome();
  const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1', ...folders };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' }); // closing is the window manager's word
  const started = [manager];
  await pause(1000);
  try {
    for (const start of ['first', 'second']) {
      const program = spawn(application, [], { env, stdio: 'ignore' });
      started.push(program);
      const ended = new Promise((done) => program.once('exit', (code, signal) => done(signal ?? code)));
      const window = await appears(program);
      await pause(1000); // the page loads and asks where it stands
      execFileSync('xdotool', ['windowactivate', '--sync', window, 'key', 'alt+F4']);
      const end = await Promise.race([ended, pause(20_000, 'still running', { ref: false })]);
      assert.equal(end, 0, `the ${start} start`);
    }
    // The engine makes its folders and their salts also where it keeps nothing; there must be nothing in them.
    const engine = files(join(folders.XDG_DATA_HOME, 'in.nirantar.desktop'));
    assert.deepEqual(
      engine.filter((file) => !/\/(salt|hsts-storage\.sqlite)$/.test(file)),
      [],
    );
  } finally {
    for (const child of started) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
});

test('the end of the desktop session ends it in order', { timeout: 60_000 }, async () => {
  const { home, folders } = freshHome();
  const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1', ...folders };
  const program = spawn(application, [], { env, stdio: 'ignore' });
  try {
    const ended = new Promise((done) => program.once('exit', (code, signal) => done(signal ?? code)));
    await appears(program);
    program.kill('SIGTERM');
    assert.equal(await Promise.race([ended, pause(20_000, 'still running', { ref: false })]), 0);
  } finally {
    program.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
});

test('without a display, or with a dead one, it says so and ends', () => {
  const { home, folders } = freshHome();
  try {
    for (const display of ['', ':987']) {
      const env = { ...process.env, ...folders, DISPLAY: display };
      delete env.WAYLAND_DISPLAY;
      assert.throws(
        () => execFileSync(application, [], { env, stdio: 'pipe' }),
        (error) => {
          const said = error.stderr.toString();
          return error.status === 69 && /display/.test(said) && !/panicked/.test(said);
        },
        `DISPLAY=${display}`,
      );
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

/** The id of the program's window, once there is one. */
async function appears(program) {
  for (let tries = 0; tries < 150; tries += 1) {
    assert.equal(program.exitCode, null, 'the program ended before its window appeared');
    try {
      const [id] = execFileSync('xdotool', ['search', '--onlyvisible', '--name', '^Nirantar$'], { stdio: 'pipe' })
        .toString()
        .trim()
        .split('\n');
      if (id) return id;
    } catch {
      // none yet
    }
    await pause(200);
  }
  throw new Error('no window appeared');
}
