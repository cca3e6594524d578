/** What a person does with nothing but a keyboard and eyes. */
import { Key } from 'webdriverio';

export { Key };

const PATIENCE = { timeout: 20_000, interval: 100 };

/** Waits until `text` (a string or a pattern) can be read on the screen. */
export async function sees(browser, text) {
  const wanted = text instanceof RegExp ? text : new RegExp(escape(text));
  await browser.waitUntil(
    async () => wanted.test(await browser.execute(() => document.body.innerText)),
    { ...PATIENCE, timeoutMsg: `"${text}" did not appear` },
  );
}

/** Waits until `text` can no longer be read on the screen. */
export async function seesNo(browser, text) {
  const wanted = text instanceof RegExp ? text : new RegExp(escape(text));
  await browser.waitUntil(
    async () => !wanted.test(await browser.execute(() => document.body.innerText)),
    { ...PATIENCE, timeoutMsg: `"${text}" did not go away` },
  );
}

/** Presses keys together: `press(browser, Key.Ctrl, 'l')`. */
export async function press(browser, ...keys) {
  await browser.keys(keys);
}

/** Types text where the focus is. */
export async function types(browser, text) {
  for (const letter of text) await browser.keys(letter);
}

/** The accessible name of what has the focus: what a screen reader would say. */
export async function focused(browser) {
  return browser.execute(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const texts = (ids) =>
      ids
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    const labelled = element.getAttribute('aria-labelledby');
    const name =
      (labelled && texts(labelled)) ||
      element.getAttribute('aria-label') ||
      [...(element.labels ?? [])].map((label) => label.textContent).join(' ') ||
      (element.matches('button, a, summary, [role]') ? element.textContent : '') ||
      element.getAttribute('title') ||
      element.getAttribute('placeholder') ||
      '';
    return name.replace(/\s+/g, ' ').trim();
  });
}

/** Tabs on until something called `name` has the focus; never touches the pointer. */
export async function tabTo(browser, name, { backwards = false, limit = 80 } = {}) {
  const wanted = name instanceof RegExp ? name : new RegExp(`^${escape(name)}`);
  const passed = [];
  for (let step = 0; step <= limit; step += 1) {
    const here = await focused(browser);
    if (wanted.test(here)) return;
    passed.push(here);
    await (backwards ? press(browser, Key.Shift, Key.Tab) : press(browser, Key.Tab));
  }
  throw new Error(`Tab never reached ${name}; passed: ${[...new Set(passed)].join(' | ')}`);
}

/** Tabs to a field and types into it, in place of what stood there. */
export async function fills(browser, name, text) {
  await tabTo(browser, name);
  await press(browser, Key.Ctrl, 'a');
  await types(browser, text);
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
