/** A clinic for tests of the window that are about something else than setting one up. */

export const OWNER = 'Meenakshi Raghunathan';
export const PASSWORD = 'velvet harmonium monsoon ledger';

/** One command of the core, as the page gives it; throws what the core refuses. */
export async function ask(browser, command, args = {}) {
  const { answer, refused } = await browser.executeAsync(
    (name, body, done) => {
      globalThis.__TAURI_INTERNALS__.invoke('call', { command: name, args: body }).then(
        (said) => done({ answer: said }),
        (why) => done({ refused: why }),
      );
    },
    command,
    args,
  );
  // Not under the name `error`: that word means a failure of WebDriver's own.
  if (refused) throw new Error(`${command}: ${JSON.stringify(refused)}`);
  return answer;
}

/** Sets up a clinic whose owner is a doctor, confirms the kit, and shows the frame. */
export async function setUp(browser) {
  await shows(browser, '.way');
  const created = await ask(browser, 'setup_create', {
    clinic: 'Sanjeevani Clinic',
    branch: 'Shivajinagar',
    owner: { name: OWNER, registration_number: 'MMC/2011/4471', roles: ['owner', 'doctor'] },
    password: PASSWORD,
    language: 'en',
  });
  const kit = await ask(browser, 'setup_recovery_words');
  await ask(browser, 'setup_confirm_recovery', {
    words: kit.positions.map((position) => ({ position, word: created.recovery_words[position - 1] })),
  });
  await browser.execute(() => location.reload());
  await shows(browser, '#queue-title');
}

/** Waits until something that `selector` finds is on the page. */
export async function shows(browser, selector) {
  await browser.waitUntil(
    () => browser.execute((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false),
    { timeout: 30_000, interval: 100, timeoutMsg: `nothing is ${selector}` },
  );
}
