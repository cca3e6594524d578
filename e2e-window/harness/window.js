/**
 * Opens the real application in a real window and drives it over WebDriver: tauri-driver in front of WebKitWebDriver.
 *
 * Every window gets a home folder that holds nothing, so that a test meets the application as a new user does and can
 * afterwards look at all that was written to disk. Needs a display and a Secret Service: scripts/test brings both.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { remote } from 'webdriverio';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target');

/** The program under test. */
export const application = process.env.NIRANTAR_DESKTOP ?? join(target, 'debug/nirantar');
/** Where pictures of failures go. */
export const screens = join(target, 'screens');

/** A home folder that holds nothing, and the environment that makes a program live in it. */
export function freshHome() {
  const home = mkdtempSync(join(tmpdir(), 'nirantar-window-'));
  const folders = {
    HOME: home,
    NIRANTAR_DATA_DIR: join(home, 'clinic'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
    TMPDIR: join(home, 'tmp'),
  };
  for (const [name, folder] of Object.entries(folders)) {
    if (name !== 'NIRANTAR_DATA_DIR') mkdirSync(folder, { recursive: true });
  }
  return { home, dataDir: folders.NIRANTAR_DATA_DIR, folders };
}

/**
 * Starts the application in `place` (a fresh home unless one is given) and returns the window.
 * `close()` ends it and leaves the folder; `remove()` does both.
 */
export async function openWindow({ place = freshHome(), env = {} } = {}) {
  if (!existsSync(application)) throw new Error(`${application} is not built`);
  const [port, nativePort] = [await freePort(), await freePort()];
  const logFile = join(place.home, 'window.log');
  const output = openSync(logFile, 'a');
  const driver = spawn('tauri-driver', ['--port', `${port}`, '--native-port', `${nativePort}`], {
    env: {
      ...process.env,
      // Without a graphics card the accelerated way of drawing shows an empty window.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // No accessibility bus on a bare machine: asking for it costs seconds.
      NO_AT_BRIDGE: '1',
      ...place.folders,
      ...env,
    },
    stdio: ['ignore', output, output],
    // A group of its own: the driver, WebKit's driver and the application end together.
    detached: true,
  });
  const log = () => readFileSync(logFile, 'utf8');

  let browser;
  try {
    await answering(port, driver);
    // It answers before WebKit's driver behind it does; on a busy machine seconds before.
    await answering(nativePort, driver);
    browser = await remote({
      hostname: '127.0.0.1',
      port,
      logLevel: 'error',
      connectionRetryCount: 0,
      capabilities: {
        'tauri:options': { application },
        'wdio:enforceWebDriverClassic': true,
      },
    });
  } catch (error) {
    await ended(driver);
    throw new Error(`the window did not open: ${error.message}\n${log()}`, { cause: error });
  }

  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await browser.deleteSession().catch(() => {});
    await ended(driver);
  };
  return {
    browser,
    ...place,
    place,
    log,
    close,
    async remove() {
      await close();
      rmSync(place.home, { recursive: true, force: true });
    },
    /** Keeps a picture of the window under target/screens and answers its path. */
    async picture(name) {
      mkdirSync(screens, { recursive: true });
      const file = join(screens, `${name}.png`);
      // Not WebDriver's own picture: WebKitGTK never answers that call where it draws without acceleration.
      execFileSync('import', ['-window', 'root', file], { timeout: 10_000 });
      return file;
    },
  };
}

/** Runs `steps(window)`; on failure keeps a picture and the text of the page, and says where. */
export async function inWindow(name, options, steps) {
  const window = await openWindow(options);
  try {
    await steps(window);
  } catch (error) {
    const picture = await window.picture(`failed-${name}`).catch(() => 'none');
    const text = await window.browser
      .execute(() => document.body.innerText)
      .catch(() => 'not readable');
    error.message += `\npicture: ${picture}\ntext on the screen:\n${text}\nlog:\n${window.log()}`;
    throw error;
  } finally {
    await window.remove();
  }
}

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function answering(port, driver) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (driver.exitCode !== null) throw new Error(`tauri-driver ended with ${driver.exitCode}`);
    const open = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true));
      socket.on('error', () => done(false));
      socket.on('connect', () => socket.end());
    });
    if (open) return;
    await pause(50);
  }
  throw new Error('tauri-driver does not answer');
}

/** Ends the driver and everything it started; the application first gets the time to close by itself. */
async function ended(driver) {
  signal(driver, 'SIGTERM');
  for (let tries = 0; tries < 100 && signal(driver, 0); tries += 1) await pause(50);
  signal(driver, 'SIGKILL');
}

/** Sends a signal to the driver's whole group; false when nobody is left in it. */
function signal(driver, name) {
  try {
    return process.kill(-driver.pid, name);
  } catch {
    return false;
  }
}
