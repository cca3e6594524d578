// How long the screens take, in Chromium on the real core: JSON lines as docs/benchmarks.md has them. Asserts nothing.
//
//   npm --prefix ui run bench -- [--data <clinic folder>] [--cli <nirantar-cli>] [--times 30] [--only consult|typing|queue]
//
// Works in a copy of the folder, which stays as it is. Without one a made-up clinic of 300 patients is made. The core is the
// release build if there is one. The page must have been built (`npm --prefix ui run build`).
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { everyInput, fromTheNextKey, LINES, notToday, percentile, teller, turnOf } from './measure.mjs';

const ROOT = join(import.meta.dirname, '../..');
const { values: wish } = parseArgs({
  options: {
    data: { type: 'string' },
    cli: { type: 'string' },
    times: { type: 'string', default: '30' },
    only: { type: 'string' },
    user: { type: 'string', default: '9000000002' },
    password: { type: 'string', default: 'Lantern-Monsoon-Walkin-4827-Kettle' },
  },
});
const CLI =
  wish.cli ??
  process.env.NIRANTAR_CLI ??
  ['release', 'debug'].map((kind) => join(ROOT, `target/${kind}/nirantar-cli`)).find(existsSync);
const TIMES = Number(wish.times);
const wanted = (group) => wish.only === undefined || wish.only === group;

const home = mkdtempSync(join(tmpdir(), 'nirantar-screens-'));
const folder = join(home, 'clinic');
const env = { ...process.env, NIRANTAR_KEYRING: 'file', NIRANTAR_DATA_DIR: folder, HOME: home };
const command = (...args) =>
  execFileSync(CLI, ['--data-dir', folder, ...args], { env, encoding: 'utf8', maxBuffer: 1 << 28 });

const tell = teller('Chromium');

async function serve() {
  const child = spawn(CLI, ['--data-dir', folder, 'serve', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: ROOT,
  });
  const url = await new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const line = out.split('\n').find((text) => text.includes('"url"'));
      if (line) resolve(JSON.parse(line).url);
    });
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return { url, end: () => child.kill('SIGTERM') };
}

/** One command with the page's own cookie. */
const call = (page, name, args) =>
  page.evaluate(
    async ([command, body]) => {
      const response = await fetch(`/call/${command}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${command}: ${JSON.stringify(answer)}`);
      return answer;
    },
    [name, args],
  );

const watchFor = (page, wanted, unwanted) => page.evaluate(fromTheNextKey, [wanted, unwanted]);
const took = (page) => page.evaluate(() => window.__took);

/** From Enter on a found patient's row in the queue to a consult whose first box can be typed into. */
async function consult(page, dataset) {
  const numbers = [];
  const people = await notToday((text) => call(page, 'patient_search', { text, limit: 200 }));
  for (let turn = 0; turn < TIMES; turn += 1) {
    const hit = people[turn % people.length];
    if (!hit) break;
    await page.keyboard.press('Alt+2');
    const box = page.locator('main input[role=combobox]').first();
    await box.waitFor();
    await box.fill(hit.number);
    await page.locator('.hit').first().waitFor();
    // The boxes stand before the record has come; what counts is that they can be typed into.
    await watchFor(page, 'section:not([inert]) textarea:focus', '.hit');
    await page.keyboard.press('Enter');
    numbers.push(await took(page));
    await page.keyboard.press('Alt+q');
    await page.locator('#queue-title').waitFor();
  }
  tell('consult_interactive', numbers, '<= 150 ms after Enter', dataset);
}

/** From a key to its paint, by the browser's own Event Timing, while a prescription line is written as doctors write. */
async function typing(page, dataset) {
  const people = await notToday((text) => call(page, 'patient_search', { text, limit: 200 }), 1);
  await page.keyboard.press('Alt+2');
  const box = page.locator('main input[role=combobox]').first();
  await box.waitFor();
  await box.fill(people[0].number);
  await page.locator('.hit').first().waitFor();
  await page.keyboard.press('Enter');
  const rx = page.locator('.rx input').first();
  await rx.waitFor();
  await page.evaluate(() => {
    window.__keys = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown' || entry.name === 'input') window.__keys.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  });
  // Event Timing leaves out what took less than 16 ms, so the frame behind every input is measured as well.
  await page.evaluate(everyInput);
  for (const line of LINES) {
    await page.locator('.rx input').last().focus();
    await page.keyboard.type(line, { delay: 60 });
    await page.keyboard.press('Enter');
  }
  await page.waitForTimeout(500);
  const [keys, frames] = await page.evaluate(() => [window.__keys, window.__frames]);
  tell('input_to_paint', frames, 'p95 <= 50 ms', dataset, {
    what: 'Event Timing, keys that took 16 ms or more',
    n: keys.length,
    p50: percentile(keys, 50),
    p95: percentile(keys, 95),
    p99: percentile(keys, 99),
  });
  await page.keyboard.press('Alt+q');
}

/** From a change of the queue on the core to its paint, with 150 tokens given today. */
async function queue(page, dataset) {
  const waiting = async () =>
    (await call(page, 'visit_list', {})).filter((visit) => visit.stage === 'waiting');
  const people = await notToday((text) => call(page, 'patient_search', { text, limit: 200 }), 200);
  const doctor = (await call(page, 'staff_list', {})).find((person) => person.roles.includes('doctor')).id;
  const missing = Math.max(0, 150 - (await waiting()).length);
  for (const hit of people.slice(0, missing)) await call(page, 'visit_add', { patient: hit.id, doctor });
  await page.keyboard.press('Alt+1');
  await page.locator('#queue-title').waitFor();
  await page.waitForTimeout(500);
  const tokens = await waiting();
  const numbers = [];
  for (let turn = 0; turn < TIMES && tokens.length > 0; turn += 1) {
    const milliseconds = await page.evaluate(
      async ([id, on]) => {
        const list = document.querySelector('#queue-title').closest('section');
        const body = JSON.stringify({ visit: id, priority: on });
        const painted = new Promise((resolve) => {
          const watcher = new MutationObserver(() => {
            watcher.disconnect();
            const changed = performance.now();
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve([changed, performance.now()]);
              channel.port2.postMessage(null);
            });
          });
          watcher.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
          setTimeout(() => resolve(null), 3000);
        });
        const from = performance.now();
        await fetch('/call/visit_priority', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const answered = performance.now();
        const seen = await painted;
        return seen ? [seen[1] - from, seen[1] - Math.min(answered, seen[0])] : null;
      },
      turnOf(tokens, turn),
    );
    if (milliseconds) numbers.push(milliseconds);
    await page.waitForTimeout(50);
  }
  tell(
    'queue_150_update',
    numbers.map(([, behind]) => behind),
    '<= 50 ms from the answer to the paint',
    dataset,
    {
      what: 'the same from the request: one durable commit, the event and the list asked anew',
      n: numbers.length,
      p50: percentile(
        numbers.map(([whole]) => whole),
        50,
      ),
      p95: percentile(
        numbers.map(([whole]) => whole),
        95,
      ),
    },
  );
}

if (!CLI) throw new Error('nirantar-cli is not built');
let core;
let browser;
try {
  if (wish.data) cpSync(wish.data, folder, { recursive: true });
  else command('demo', 'generate');
  const complete = join(folder, 'complete.json');
  const told = existsSync(complete) ? JSON.parse(readFileSync(complete, 'utf8')).summary : {};
  core = await serve();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(core.url);
  await page.locator('input[type=radio]').first().waitFor({ state: 'attached' });
  await call(page, 'session_login', {
    user: told.user ?? wish.user,
    password: told.password ?? wish.password,
  });
  await page.reload();
  await page.locator('nav button[data-view=desk]').waitFor({ timeout: 600_000 });
  const month = await call(page, 'report_month', {});
  const dataset = `${wish.data ? wish.data.split('/').at(-1) : 'demo'}, ${month.visits.came} visits this month`;
  if (wanted('consult')) await consult(page, dataset);
  if (wanted('typing')) await typing(page, dataset);
  if (wanted('queue')) await queue(page, dataset);
} finally {
  await browser?.close();
  core?.end();
  rmSync(home, { recursive: true, force: true });
}
