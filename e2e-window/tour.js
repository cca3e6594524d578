/**
 * A walk through every screen of a made-up clinic in the real window, with the keyboard alone, keeping pictures:
 *
 *     scripts/with-secret-service xvfb-run -a -s "-screen 0 1366x768x24" node e2e-window/tour.js FOLDER [en|hi] [light|dark]
 *
 * Not a test: the pictures are there to be looked at. Those in docs/screens/ are made by it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Key, press, sees, types } from './harness/keyboard.js';
import { application, freshHome, openWindow } from './harness/window.js';

const [folder = 'target/tour', language = 'en', theme = 'light'] = process.argv.slice(2);
const cli = process.env.NIRANTAR_CLI ?? join(application, '../nirantar-cli');
mkdirSync(folder, { recursive: true });

const place = freshHome();
const made = JSON.parse(
  execFileSync(cli, ['demo', 'generate', '--patients', '60', '--encounters', '200', '--years', '2', '--seed', '7'], {
    env: { ...process.env, ...place.folders },
  }).toString(),
);
const window = await openWindow({ place });
const { browser } = window;
const ask = (command, args = {}) =>
  browser.executeAsync(
    (name, body, done) =>
      globalThis.__TAURI_INTERNALS__.invoke('call', { command: name, args: body }).then(done, (error) => done({ error })),
    command,
    args,
  );
let count = 0;
async function keep(name) {
  await pause(900);
  count += 1;
  const file = resolve(folder, `${String(count).padStart(2, '0')}-${name}.png`);
  execFileSync('import', ['-window', 'root', file], { timeout: 10_000 });
}
const enter = () => press(browser, Key.Enter);

try {
  await browser.waitUntil(() => browser.execute(() => document.querySelector('input[type=password]') !== null), { timeout: 30_000 });
  await browser.execute((wanted) => (document.documentElement.dataset.theme = wanted), theme);
  await keep('login');
  const login = await ask('session_login', { user: made.user, password: made.password });
  if (login.error) throw new Error(JSON.stringify(login));
  if (login.recovery_unconfirmed) {
    // A clinic made by an older generator: its kit is still to be confirmed.
    const kit = await ask('setup_recovery_words');
    await ask('setup_confirm_recovery', { words: kit.positions.map((position) => ({ position, word: kit.words[position - 1] })) });
  }
  await ask('session_preferences', { language, theme });
  const hits = await ask('patient_search', { text: 'a', limit: 8 });
  for (const [index, hit] of hits.slice(0, 5).entries())
    await ask('visit_add', { patient: hit.id, priority: index === 3, reason: ['Fever', null, 'Sugar follow-up', 'Chest pain', null][index] });
  await browser.execute(() => location.reload());
  await browser.waitUntil(() => browser.execute(() => document.querySelector('#queue-title') !== null), { timeout: 20_000 });
  await keep('consult-door');
  await press(browser, Key.F1);
  await keep('keyboard-map');
  await press(browser, Key.Escape);
  await press(browser, Key.Alt, '1');
  await keep('front-desk');
  await press(browser, Key.F2);
  await types(browser, hits[0].name.slice(0, 3));
  await keep('search');
  await enter();
  await keep('patient');
  await press(browser, Key.Alt, 'n');
  await keep('new-patient');
  await press(browser, Key.Escape);
  await press(browser, Key.Alt, '2');
  await pause(300);
  await browser.execute(() => document.querySelector('.queue li button')?.focus());
  await enter();
  await browser.waitUntil(() => browser.execute(() => document.querySelector('.rx') !== null), { timeout: 20_000 });
  await types(browser, 'Fever and cough since 3 days');
  await browser.execute(() => document.querySelector('.rx input')?.focus());
  await types(browser, 'tab paracetamol 650 1-0-1 5d af');
  await enter();
  await types(browser, 'syr ambroxol 5 ml tds 5d with honey zz');
  await keep('consult');
  await press(browser, Key.Ctrl, Key.Enter);
  await browser.waitUntil(() => browser.execute(() => document.querySelector('canvas[data-drawn="true"]') !== null), { timeout: 30_000 });
  await keep('print');
  await press(browser, Key.Escape);
  await keep('signed');
  await press(browser, Key.Alt, '3');
  await keep('staff');
  await press(browser, Key.Alt, 'n');
  await keep('add-person');
  await press(browser, Key.Escape);
  await press(browser, Key.Alt, '4');
  await pause(300);
  await browser.execute(() => document.querySelector('[role=tab]')?.focus());
  for (const tab of ['clinic', 'backup', 'care', 'you']) {
    await keep(`settings-${tab}`);
    await press(browser, Key.ArrowRight);
  }
  await browser.execute(() => document.querySelectorAll('[role=tab]')[3]?.click());
  await browser.execute(() => document.querySelector('.tab-content:not([hidden]) button')?.click());
  await keep('change-password');
  await press(browser, Key.Escape);
  await press(browser, Key.Ctrl, 'l');
  await browser.waitUntil(() => browser.execute(() => document.querySelector('input[type=password]') !== null), { timeout: 20_000 });
  await keep('locked');
} catch (error) {
  await keep('failed').catch(() => {});
  console.error(error, await browser.execute(() => document.body.innerText).catch(() => ''), window.log());
  process.exitCode = 1;
} finally {
  await window.remove();
  rmSync(place.home, { recursive: true, force: true });
}
