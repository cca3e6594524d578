/**
 * A walk through every screen of a made-up clinic in the real window, keeping pictures:
 *
 *     scripts/with-secret-service xvfb-run -a -s "-screen 0 1366x768x24" node e2e-window/tour.js FOLDER [en|hi] [light|dark]
 *
 * Not a test: the pictures are there to be looked at. Those in docs/screens/ are made by it (`scripts/screens` takes all four
 * kinds). A screen that cannot be reached is said, and the walk goes on.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Acts } from './harness/acts.js';
import { startCups } from '../ui/e2e/cups.mjs';
import { demoClinic } from './harness/founding.js';
import { Key } from './harness/hands.js';
import { freshHome, openWindow } from './harness/window.js';

const [folder = 'target/tour', language = 'en', theme = 'light'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const LONG = 'Venkatanarasimharajuvaripeta Subrahmanyeswara Raghunatha Sharma';
const LONG_HINDI = 'श्रीमती आनंदीबाई वेंकटसुब्रमण्यम राजगोपालन आचार्य';

const cups = await startCups();
for (const printer of ['Desk', 'Room2']) cups.add(printer);
cups.tool('lpadmin', '-d', 'Desk');
const env = {
  ...cups.environment,
  LANG: 'en_GB.UTF-8',
  LANGUAGE: language === 'hi' ? 'hi_IN:hi' : 'en_GB:en',
};
let failures = 0;

async function keep(name) {
  await pause(500); // what moves has come to rest
  const file = resolve(folder, `${name}.${language}.${theme}.png`);
  execFileSync('import', ['-window', 'root', '+dither', '-colors', '32', `png8:${file}`], { timeout: 20_000 });
}

/** Screens in windows of their own, which keep their pictures while they stand. */
const OWN = new Set(['board', 'in-use', 'damaged', 'missing']);

/** One screen: `reach` goes there, then the picture; what goes wrong is said and left behind with Esc. */
async function screen(acts, name, reach) {
  try {
    await reach();
    if (!OWN.has(name)) await keep(name);
  } catch (error) {
    failures += 1;
    console.error(`${name}: ${error.message.split('\n')[0]}`);
    await keep(`failed-${name}`).catch(() => {});
  }
}
const paint = (browser) => browser.execute((wanted) => (document.documentElement.dataset.theme = wanted), theme);

// First run, in a folder that holds nothing.
{
  const first = await openWindow({ env });
  const acts = new Acts(first.browser, language);
  try {
    await acts.isIn('button.way');
    await paint(first.browser);
    await screen(acts, 'first-run', async () => {});
    await screen(acts, 'first-run-clinic', async () => {
      await acts.press(Key.Enter);
      await acts.isIn('form input');
      await acts.type(`Shri ${LONG} Memorial Clinic`);
    });
    await acts.ask('setup_create', {
      clinic: 'Aarogya Clinic',
      branch: 'Main Road',
      owner: { name: `Dr ${LONG}`, registration_number: 'DEMO-1', roles: ['owner', 'doctor'] },
      password: 'velvet harmonium monsoon ledger',
      language,
    });
    await first.browser.execute(() => location.reload());
    await screen(acts, 'kit', async () => {
      await acts.until('words', () => document.querySelectorAll('ol .word').length === 24);
      await paint(first.browser);
    });
    // Words that open nothing anybody uses; the picture shows what a kit looks like.
    await screen(acts, 'kit-words', async () => {
      await acts.tabTo('button', { text: acts.said('ui-kit-written') });
      await acts.press(Key.Enter);
      await acts.isIn('form input');
    });
  } finally {
    await first.remove();
  }
}

const place = freshHome();
const staff = demoClinic(place);
const window = await openWindow({ place, env });
const { browser } = window;
const acts = new Acts(browser, language);
const { said } = acts;
const esc = async () => {
  for (let tries = 0; tries < 3; tries += 1) {
    if (!(await browser.execute(() => document.querySelector('[role=dialog]') !== null))) return;
    await acts.press(Key.Escape);
    await pause(200);
  }
};
try {
  await acts.sees('input[type=password]');
  await paint(browser);
  await screen(acts, 'login', async () => {});
  await acts.ask('session_login', { user: staff.owner, password: staff.password });
  await acts.ask('session_preferences', { language, theme });
  const add = (name, age, more = {}) => acts.ask('patient_add', { name, sex: 'female', age, phone: '9812345670', language: 'hi', ...more });
  const long = await add(LONG, '67', { area: 'Thiruvananthapuram Medical College Post Office Road' });
  const hindi = await add(LONG_HINDI, '43');
  const child = await add('Chhoti', '14m', { guardian: { name: LONG, relation: 'Grandmother' } });
  const doctors = (await acts.ask('fee_settings')).doctors;
  const owner = doctors.find((doctor) => doctor.name === staff.owner).doctor;
  const visits = {};
  for (const [name, patient] of Object.entries({ long, hindi, child }))
    visits[name] = (await acts.ask('visit_add', { patient: patient.id, doctor: owner, reason: name === 'long' ? 'Breathlessness on climbing stairs since two weeks' : 'fever' })).id;
  for (const weight_g of [7900, 8600]) await acts.ask('vitals_record', { visit: visits.child, values: { weight_g, height_mm: 735, head_mm: 451 } });
  for (const systolic of [128, 142]) await acts.ask('vitals_record', { visit: visits.long, values: { systolic, diastolic: 88, pulse: 84, weight_g: 71_500, height_mm: 1560 } });
  await acts.ask('chart_add', { patient: long.id, kind: 'allergy', text: 'Penicillin', detail: 'rash' });
  await acts.ask('chart_add', { patient: long.id, kind: 'problem', text: 'Type 2 diabetes' });
  await acts.ask('chart_add', { patient: long.id, kind: 'medicine', text: 'tab metformin 500 1-0-1' });
  await browser.execute(() => location.reload());
  await acts.sees('nav button[data-view]');

  await screen(acts, 'front-desk', () => acts.toDesk());
  await screen(acts, 'search', async () => {
    await acts.type('9812345670');
    await acts.sees('.hit .name', LONG);
  });
  await screen(acts, 'patient', async () => {
    await acts.press(Key.Enter);
    await acts.isIn('.card button.primary');
  });
  await screen(acts, 'registration', async () => {
    await acts.press(Key.Alt, 'n');
    await acts.isIn('form.form input');
    await acts.type(LONG_HINDI);
  });
  await acts.press(Key.Escape);
  await screen(acts, 'token-fee', async () => {
    await acts.press(Key.F2);
    await acts.isIn('.desk .top input');
    await acts.writes('A-12');
    await acts.sees('.hit:not(.old):not(.new)');
    await acts.press(Key.Enter);
    await acts.isIn('.card button.primary');
    await acts.press(Key.Enter);
    await acts.sees('.given .fee, .given .settled');
  });
  await screen(acts, 'fee-upi', async () => {
    await acts.press(Key.Alt, 'u');
    await acts.sees('.dialog');
  });
  await screen(acts, 'fee-paid', async () => {
    await acts.press(Key.Enter);
    await acts.seesNo('.dialog');
    await acts.sees('.settled');
  });
  await screen(acts, 'receipt', async () => {
    await acts.press(Key.Alt, 'p');
    await acts.until('page', () => document.querySelector('canvas[data-drawn="true"]') !== null);
  });
  await esc();
  await screen(acts, 'token-slip', async () => {
    await acts.press(Key.Alt, 't');
    await acts.until('page', () => document.querySelector('canvas[data-drawn="true"]') !== null);
  });
  await esc();
  await screen(acts, 'queue-row', async () => acts.toRow(LONG));
  await screen(acts, 'vitals', async () => {
    await acts.press(Key.Alt, 'v');
    await acts.isIn('.dialog input');
    await acts.sees('.dialog .trends svg path');
  });
  await esc();
  await screen(acts, 'growth', async () => {
    await acts.toRow('Chhoti');
    await acts.press(Key.Alt, 'v');
    await acts.sees('.dialog .growth svg path');
  });
  await esc();
  await screen(acts, 'board-choice', async () => {
    await acts.press(Key.Alt, 'w');
    await acts.sees('.dialog');
  });
  // The board is a window of its own, over the desk; what it shows was called at the desk.
  await screen(acts, 'board', async () => {
    const windows = () =>
      execFileSync('xdotool', ['search', '--onlyvisible', '--name', '.']).toString().trim().split('\n');
    const before = windows();
    await acts.press(Key.Enter);
    await browser.waitUntil(async () => (await browser.getWindowHandles()).length === 2, { timeout: 30_000 });
    const desk = await browser.getWindowHandle();
    const board = (await browser.getWindowHandles()).find((handle) => handle !== desk);
    await acts.ask('visit_call_next', { doctor: owner, finish: false });
    await browser.switchToWindow(board);
    await acts.until('a called token', () => document.querySelector('section.lit, .now .token') !== null);
    await keep('board');
    // Taken off the screen; closed by the driver it would leave an empty frame there.
    for (const id of windows().filter((one) => !before.includes(one))) execFileSync('xdotool', ['windowunmap', id]);
    await browser.switchToWindow(desk);
  });
  await esc();
  await screen(acts, 'consult-door', () => acts.toConsult());
  await screen(acts, 'consult', async () => {
    await acts.toRow(LONG);
    await acts.press(Key.Enter);
    await acts.isIn('.consult textarea');
    await acts.type('Breathlessness on climbing stairs since two weeks\nखाँसी');
    await acts.tabTo('.rx input');
    await acts.type('tab furosemide 40 1-0-0 10d');
    await acts.press(Key.Escape);
    await acts.press(Key.Enter);
    await acts.type('cap amoxicillin 500 1-1-1 5d');
    await acts.press(Key.Escape);
    await acts.press(Key.Enter);
    await acts.type('syr ambroxol 5 ml tds 5d with honey zz');
    await acts.press(Key.Escape);
    await pause(800);
  });
  await screen(acts, 'consult-suggestions', async () => {
    await acts.press(Key.Enter);
    await acts.type('para');
    await acts.sees('.rx [role=option]');
  });
  await screen(acts, 'sign-warnings', async () => {
    await acts.press(Key.Escape);
    await acts.press(Key.Ctrl, 'a');
    await acts.press(Key.Backspace);
    await acts.press(Key.Ctrl, Key.Enter);
    await acts.sees('.dialog .button.danger:not([aria-busy])');
  });
  await screen(acts, 'prescription', async () => {
    await acts.press(Key.Ctrl, Key.Enter);
    await acts.until('page', () => document.querySelector('canvas[data-drawn="true"]') !== null);
  });
  await esc();
  await screen(acts, 'signed', async () => {
    await acts.goTo('consult');
    await acts.sees('.door');
    await acts.toRow(LONG);
    await acts.press(Key.Enter);
    await acts.sees('.consult .signed');
  });
  await screen(acts, 'certificate', async () => {
    await acts.press(Key.Ctrl, 'p');
    await acts.until('page', () => document.querySelector('canvas[data-drawn="true"]') !== null);
    await acts.tabTo('.dialog button', { text: said('ui-certificate-write') });
    await acts.press(Key.Enter);
    await acts.sees('.dialog textarea');
  });
  await esc();
  await esc();
  await screen(acts, 'cash', async () => {
    await acts.goTo('cash');
    await acts.sees('.totals');
  });
  await screen(acts, 'cash-count', async () => {
    await acts.press(Key.Alt, 'c');
    await acts.isIn('.dialog input');
    await acts.type('3');
  });
  await esc();
  await screen(acts, 'day-close', async () => {
    await acts.press(Key.Alt, 'e');
    await acts.sees('.dialog');
  });
  await esc();
  for (const [name, key] of [['reports-day', 'd'], ['reports-month', 'm'], ['reports-follow-ups', 'f']])
    await screen(acts, name, async () => {
      await acts.goTo('reports');
      await acts.press(Key.Alt, key);
      await acts.sees(name === 'reports-follow-ups' ? '.reports-content' : '.reports-content h2');
      await acts.seesNo('.reports-content:not([hidden]) .loading');
    });
  await screen(acts, 'staff', () => acts.goTo('staff'));
  await screen(acts, 'staff-add', async () => {
    await acts.press(Key.Alt, 'n');
    await acts.isIn('.dialog input');
    await acts.type(LONG);
  });
  await esc();
  await acts.goTo('settings');
  for (const tab of ['clinic', 'letterhead', 'printers', 'languages', 'fees', 'templates', 'registers', 'backup', 'care', 'you'])
    await screen(acts, `settings-${tab}`, async () => {
      await acts.palette(said(`ui-settings-${tab}`));
      await acts.seesNo('main .loading');
      await pause(400);
    });
  await screen(acts, 'palette', async () => {
    await acts.press(Key.Ctrl, 'k');
    await acts.isIn('.palette input');
    await acts.type('ra');
    await acts.sees('.palette [role=option]');
  });
  await esc();
  await screen(acts, 'keyboard-map', async () => {
    await acts.goTo('desk');
    await acts.press(Key.F1);
    await acts.sees('[role=dialog]');
  });
  await esc();
  await screen(acts, 'locked', async () => {
    await acts.lock();
    await paint(browser);
  });
  await screen(acts, 'login-wrong', async () => {
    await acts.tabTo('input[type=password]');
    await acts.type('not the password at all');
    await acts.press(Key.Enter);
    await acts.sees('[role=alert]');
  });
  // Somebody else has the records open: the program says so.
  await screen(acts, 'in-use', async () => {
    const second = await openWindow({ place, env });
    try {
      await second.browser.waitUntil(
        () => second.browser.execute(() => document.querySelector('button') !== null && document.querySelector('input[type=password]') === null),
        { timeout: 30_000 },
      );
      await paint(second.browser);
      await keep('in-use');
    } finally {
      await second.close();
    }
  });
  // What a bad disk, a newer program or a lost key store leave behind: nothing is touched, and it is said what to do.
  await window.close();
  const spoilt = (name, env, spoil) =>
    screen(acts, name, async () => {
      const broken = freshHome();
      cpSync(place.dataDir, broken.dataDir, { recursive: true });
      spoil(broken.dataDir);
      const shown = await openWindow({ place: broken, env });
      try {
        const other = new Acts(shown.browser, language);
        await other.until('the page', () => document.querySelector('main h1, h1') !== null);
        await paint(shown.browser);
        await keep(name);
      } finally {
        await shown.remove();
      }
    });
  await spoilt('damaged', env, (data) => {
    const file = openSync(join(data, 'device.db'), 'r+');
    writeSync(file, Buffer.alloc(8192, 0x5a), 0, 8192, 4096);
    closeSync(file);
  });
  await spoilt('missing', env, (data) => rmSync(join(data, 'device.db')));
} catch (error) {
  failures += 1;
  await keep('failed').catch(() => {});
  console.error(error, await browser.execute(() => document.body.innerText).catch(() => ''));
} finally {
  await window.remove();
  await cups.stop();
}
console.log(`${join(folder)}: ${language} ${theme}, ${failures} screens not reached`);
process.exit(failures > 0 ? 1 : 0);
