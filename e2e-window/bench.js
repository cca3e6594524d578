/**
 * How long the screens take in the real window: JSON lines as docs/benchmarks.md has them. Asserts nothing.
 *
 *   NIRANTAR_DESKTOP=target/release/nirantar scripts/with-secret-service xvfb-run -a -s "-screen 0 1366x768x24" \\
 *     npm --prefix e2e-window run bench -- --data <clinic folder> [--times 20]
 *
 * Works in the folder itself: give it a copy. `complete.json` beside the databases names whom to log in as, as `make bench`
 * leaves it.
 */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { everyInput, fromTheNextKey, LINES, notToday, teller, turnOf } from '../ui/bench/measure.mjs';
import { ask, shows } from './harness/clinic.js';
import { Key, press, types } from './harness/keyboard.js';
import { freshHome, openWindow } from './harness/window.js';

const { values: wish } = parseArgs({ options: { data: { type: 'string' }, times: { type: 'string', default: '20' } } });
if (!wish.data) throw new Error('--data is missing: a copy of a clinic folder');
const data = resolve(wish.data);
const TIMES = Number(wish.times);
const { summary } = JSON.parse(readFileSync(join(data, 'complete.json'), 'utf8'));
const tell = teller('the real window');

const place = freshHome();
place.folders.NIRANTAR_DATA_DIR = data;
const window = await openWindow({ place, env: { NIRANTAR_KEYRING: 'file' } });
const { browser } = window;

/** From `keys` until `wanted` has been painted. */
async function timed(keys, wanted, unwanted) {
  await browser.execute(fromTheNextKey, [wanted, unwanted]);
  await press(browser, ...keys);
  await browser.waitUntil(() => browser.execute(() => globalThis.__ended !== null), { timeout: 900_000, interval: 50 });
  return browser.execute(() => globalThis.__ended);
}

/** Types a patient's number at the doctor's own search and waits for the hit. */
async function finds(hit) {
  await press(browser, Key.Alt, '2');
  await shows(browser, 'main input[role=combobox]');
  await press(browser, Key.F2);
  await types(browser, hit.number);
  await shows(browser, '.hit');
}

async function leaves() {
  await press(browser, Key.Alt, 'q');
  await shows(browser, '#queue-title');
}

try {
  await shows(browser, 'input[type=password]');
  // After an update that changed the lists, the first login makes them anew: minutes in a large clinic, longer than the driver
  // waits for one answer.
  const began = Date.now();
  await browser.execute((login) => {
    globalThis.__login = 'asked';
    globalThis.__TAURI_INTERNALS__.invoke('call', { command: 'session_login', args: login }).then(
      () => (globalThis.__login = 'in'),
      (why) => (globalThis.__login = JSON.stringify(why)),
    );
  }, { user: summary.user, password: summary.password });
  await browser.waitUntil(async () => (await browser.execute(() => globalThis.__login)) !== 'asked', { timeout: 900_000, interval: 50 });
  const login = await browser.execute(() => globalThis.__login);
  if (login !== 'in') throw new Error(login);
  const loggedIn = Date.now() - began;
  await browser.execute(() => location.reload());
  await browser.waitUntil(
    () => browser.execute(() => document.querySelector('nav button[data-view=desk]') !== null).catch(() => false),
    { timeout: 60_000, interval: 500 },
  );
  const dataset = basename(data);
  tell('window_first_login', [loggedIn], '-', dataset);
  const people = await notToday((text) => ask(browser, 'patient_search', { text, limit: 200 }));

  const consult = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    await finds(people[turn % people.length]);
    consult.push(await timed([Key.Enter], 'section:not([inert]) textarea:focus', '.hit'));
    await leaves();
  }
  tell('window_consult_interactive', consult, '<= 150 ms after Enter', dataset);

  await finds(people[0]);
  await timed([Key.Enter], 'section:not([inert]) textarea:focus', '.hit');
  await browser.execute(everyInput);
  for (const line of LINES) {
    await browser.execute(() => [...document.querySelectorAll('.rx input')].at(-1).focus());
    await types(browser, line);
    await press(browser, Key.Enter);
  }
  tell('window_input_to_paint', await browser.execute(() => globalThis.__frames), 'p95 <= 50 ms', dataset);
  await leaves();

  const queue = [];
  const doctor = (await ask(browser, 'staff_list')).find((person) => person.roles.includes('doctor')).id;
  const waiting = async () => (await ask(browser, 'visit_list')).filter((visit) => visit.stage === 'waiting');
  const more = await notToday((text) => ask(browser, 'patient_search', { text, limit: 200 }), 200);
  const missing = Math.max(0, 150 - (await waiting()).length);
  for (const hit of more.slice(0, missing)) await ask(browser, 'visit_add', { patient: hit.id, doctor });
  await press(browser, Key.Alt, '1');
  await shows(browser, '#queue-title');
  const tokens = await waiting();
  for (let turn = 0; turn < TIMES; turn += 1) {
    const [id, priority] = turnOf(tokens, turn);
    const took = await browser.executeAsync(
      (visit, on, done) => {
        const list = document.querySelector('#queue-title').closest('section');
        const asked = performance.now();
        let answered = Infinity;
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          const changed = performance.now();
          requestAnimationFrame(() => setTimeout(() => {
            const painted = performance.now();
            done([painted - Math.min(answered, changed), painted - asked]);
          }));
        });
        watcher.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
        setTimeout(() => done(null), 3000);
        globalThis.__TAURI_INTERNALS__
          .invoke('call', { command: 'visit_priority', args: { visit, priority: on } })
          .then(() => (answered = performance.now()));
      },
      id,
      priority,
    );
    if (took !== null) queue.push(took);
  }
  tell('window_queue_150_update', queue.map(([update]) => update), '<= 50 ms from the answer to the paint', dataset);
  tell('window_queue_150_from_request', queue.map(([, whole]) => whole), '-', dataset);
} finally {
  await window.remove();
}
