// The real core for one test: its own process, its own data folder, its own key file. Nothing is mocked.
import { test as base, expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CLI = process.env.NIRANTAR_CLI ?? join(ROOT, 'target/debug/nirantar-cli');

export const PASSWORD = 'velvet harmonium monsoon ledger';
export const OWNER = 'Meenakshi Raghunathan';

export interface Core {
  /** The address with its one-time token. */
  url: string;
  dataDir: string;
  /** Ends the process as `kill -9` does. */
  kill(): Promise<void>;
}

/** Starts the host on `dataDir` and waits for the address that it prints. */
export async function startCore(dataDir: string, extra: Record<string, string> = {}): Promise<Core> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: cargo build -p nirantar-cli`);
  const child: ChildProcess = spawn(CLI, ['--data-dir', dataDir, 'serve', '--port', '0'], {
    env: { ...process.env, NIRANTAR_KEYRING: 'file', NIRANTAR_DATA_DIR: dataDir, HOME: dataDir, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: ROOT,
  });
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const line = out.split('\n').find((text) => text.includes('"url"'));
      if (line) resolve((JSON.parse(line) as { url: string }).url);
    });
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${complaint}`)));
  });
  return {
    url,
    dataDir,
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.on('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** One command of the core with the page's own cookie. */
export async function call<T>(page: Page, command: string, args: object): Promise<T> {
  return page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(answer));
      return answer;
    },
    [command, args] as const,
  ) as Promise<T>;
}

/** Keeps a command back until the returned function is called; `when` says which ones by their arguments. */
export async function hold<Args>(
  page: Page,
  command: string,
  when: (args: Args) => boolean = () => true,
): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(`**/call/${command}`, async (route) => {
    if (when(route.request().postDataJSON() as Args)) await held;
    await route.continue();
  });
  return letGo;
}

/** A doctor's fee: ₹500, ₹300 for a follow-up, nothing for seven days. */
export async function setFee(page: Page): Promise<void> {
  const settings = await call<{ doctors: { doctor: string }[] }>(page, 'fee_settings', {});
  await call(page, 'fee_rule_set', {
    doctor: settings.doctors[0]?.doctor,
    first_paise: 50_000,
    follow_up_paise: 30_000,
    free_follow_up_days: 7,
  });
}

/** Locks as a person does, and waits for the page that comes after: settings have radio buttons of their own. */
export async function lockNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.locator('nav button[data-view]')).toHaveCount(0);
  await expect(page.getByRole('radio').first()).toBeAttached();
}

/** Types a day (`YYYY-MM-DD`) into a box of days, as day, month, year. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const box = page.getByRole('group', { name: label });
  await box.getByRole('spinbutton').first().focus();
  await page.keyboard.type(day.split('-').reverse().join(''));
  await expect(box).toHaveText(new RegExp(`^0?${day.split('-').map(Number).reverse().join('/0?')}$`));
}

/** Goes to a place of the left rail with the shortcut that its badge shows. */
export async function goTo(page: Page, view: string): Promise<void> {
  const place = page.locator(`nav button[data-view="${view}"]`);
  await page.keyboard.press((await place.getAttribute('aria-keyshortcuts')) ?? '');
  await expect(place).toHaveAttribute('aria-current', 'page');
}

/** Sets a clinic up, confirms its kit, and reloads the page. */
export async function setUp(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByText('Set up a new clinic')).toBeVisible();
  const created = await call<{ recovery_words: string[] }>(page, 'setup_create', {
    clinic: 'Sanjeevani Clinic',
    branch: 'Shivajinagar',
    owner: {
      name: OWNER,
      phone: '9812345678',
      registration_number: 'MMC/2011/4471',
      roles: ['owner', 'doctor'],
    },
    password: PASSWORD,
    language: 'en',
  });
  const kit = await call<{ positions: number[] }>(page, 'setup_recovery_words', {});
  await call(page, 'setup_confirm_recovery', {
    words: kit.positions.map((position) => ({ position, word: created.recovery_words[position - 1] })),
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today’s queue' })).toBeVisible();
}

/** Chooses a person at the login and types the password. */
export async function logIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(name) }).check({ force: true });
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.locator('#queue-title')).toBeVisible();
}

interface Fixtures {
  /** What the core's environment has beside the usual. */
  surroundings: Record<string, string>;
  core: Core;
  /** A clinic that is set up, its kit confirmed, its owner (a doctor) logged in. */
  clinic: Core;
}

/** `SLOW=6 npm run e2e`: the page computes six times slower, which finds what counts on a quick machine. */
const SLOW = Number(process.env.SLOW ?? 1);
/** `LATE=300 npm run e2e`: answers come so many milliseconds behind the news of what they did, as on a busy machine. */
const LATE = Number(process.env.LATE ?? 0);
/** `LATE_NEWS=300 npm run e2e`: the other way round, news come so many milliseconds behind the answers. */
const LATE_NEWS = Number(process.env.LATE_NEWS ?? 0);
/** `LATE_FRAMES=300 npm run e2e`: what waits for the next picture of the screen waits so many milliseconds. */
const LATE_FRAMES = Number(process.env.LATE_FRAMES ?? 0);
/** `CHANCE=7` with any of the three: each time anything up to them, drawn from this seed. */
const CHANCE = Number(process.env.CHANCE ?? 0);

/** Runs in the page, before anything of ours: lets what the page waits for come late, in milliseconds. */
export function late(by: { answers?: number; news?: number; frames?: number; seed?: number }): void {
  let state = by.seed ?? 0;
  const wait = (ms: number): number => {
    if (!by.seed) return ms;
    // The usual linear congruential generator: good enough to mix up an order, and the same on every machine.
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (ms * state) / 2 ** 32;
  };
  const { answers, news, frames } = by;
  if (answers) {
    const real = window.fetch;
    window.fetch = async (...asked) => {
      const answer = await real(...asked);
      if (String(asked[0]).startsWith('/call/')) await new Promise((done) => setTimeout(done, wait(answers)));
      return answer;
    };
  }
  if (news) {
    const { set } = Object.getOwnPropertyDescriptor(EventSource.prototype, 'onmessage') ?? {};
    Object.defineProperty(EventSource.prototype, 'onmessage', {
      set(this: EventSource, told: (event: MessageEvent) => void) {
        // In the order in which they were told, as the line between core and page keeps it.
        let before: Promise<void> = Promise.resolve();
        set?.call(this, (event: MessageEvent) => {
          const due = new Promise((done) => setTimeout(done, wait(news)));
          before = before.then(() => due).then(() => told(event));
        });
      },
    });
  }
  if (frames) {
    window.requestAnimationFrame = (drawn) => window.setTimeout(() => drawn(performance.now()), wait(frames));
    window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
  }
}

export const test = base.extend<Fixtures>({
  surroundings: [{}, { option: true }],
  page: async ({ page }, use) => {
    if (SLOW > 1) {
      const browser = await page.context().newCDPSession(page);
      await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    }
    if (LATE + LATE_NEWS + LATE_FRAMES > 0)
      await page.addInitScript(late, {
        answers: LATE,
        news: LATE_NEWS,
        frames: LATE_FRAMES,
        seed: CHANCE,
      });
    await use(page);
  },
  core: async ({ page, surroundings }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'nirantar-e2e-'));
    const core = await startCore(dataDir, surroundings);
    const complaints: string[] = [];
    page.on('console', (message) => {
      // A refused command is an answer, and a killed core is a test's own doing: neither is a fault of the page.
      if (message.type() === 'error' && !/status of 4\d\d|net::ERR_/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(core);
    const heard = [...complaints];
    await core.kill();
    rmSync(dataDir, { recursive: true, force: true });
    expect(heard, 'errors in the page, content security policy included').toEqual([]);
  },
  clinic: async ({ page, core }, use) => {
    await setUp(page, core.url);
    await use(core);
  },
});
export { expect };

/** What a screen reader would call the element that has the focus. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!element || element === document.body) return '';
    const label =
      element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
    return label.replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until the named control has the focus: proof that it can be reached without a mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (text: string) => (typeof name === 'string' ? text.startsWith(name) : name.test(text));
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await focusedName(page);
    if (fits(focused)) return;
    passed.push(focused);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(name)}; passed ${passed.join(' | ')}`);
}

/** Waits until the named control has the focus by itself. */
export async function focusIs(page: Page, name: string | RegExp): Promise<void> {
  await expect
    .poll(() => focusedName(page))
    .toMatch(typeof name === 'string' ? new RegExp(`^${name}`) : name);
}
