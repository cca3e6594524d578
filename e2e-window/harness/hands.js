/**
 * Hands on a keyboard and eyes on the screen, in either language: what they see is found by its place in the page, never by
 * its words. Every key that is not part of a text is counted. Nothing here knows a pointer.
 */
import { Key } from 'webdriverio';

export { Key };

/** What WebDriver calls it; the library's own name stands for the Mac's key too. */
const CONTROL = '\uE009';

export class Hands {
  /** Keys beyond typed text, since `start()`. */
  presses = 0;
  letters = 0;

  constructor(browser, said) {
    this.browser = browser;
    this.said = said;
  }

  start() {
    this.presses = 0;
  }

  async press(...keys) {
    this.presses += 1;
    // One request, where WebDriver's own shorthand makes two.
    const pressed = keys.map((key) => (key === Key.Ctrl ? CONTROL : key));
    const actions = [
      ...pressed.map((value) => ({ type: 'keyDown', value })),
      ...pressed.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.browser.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Types text where the focus is, as one burst. */
  async type(text) {
    const letters = [...text];
    this.letters += letters.length;
    for (let at = 0; at < letters.length; at += 24) {
      const actions = letters.slice(at, at + 24).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await this.browser.performActions([{ type: 'key', id: 'keyboard', actions }]);
    }
  }

  /** Runs `look(...args)` in the page until it is true; says `what` if it never is. */
  async until(what, look, ...args) {
    let last;
    await this.browser.waitUntil(
      async () => (last = await this.browser.execute(look, ...args).catch(() => undefined)),
      { timeout: Number(process.env.PATIENCE ?? 90_000), interval: 60, timeoutMsg: `waited for: ${what}` },
    );
    return last;
  }

  /** Waits until `selector` is on the page, with `text` in it if given. */
  async sees(selector, text = '') {
    await this.until(
      `${selector} ${text}`,
      (wanted, words) => [...document.querySelectorAll(wanted)].some((one) => (one.textContent ?? '').includes(words)),
      selector,
      text,
    );
  }

  async seesNo(selector, text = '') {
    await this.until(
      `no ${selector} ${text}`,
      (wanted, words) => ![...document.querySelectorAll(wanted)].some((one) => (one.textContent ?? '').includes(words)),
      selector,
      text,
    );
  }

  /** Waits until the focus is in `selector`. */
  async isIn(selector) {
    await this.until(`focus in ${selector}`, (wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }

  /** What stands in the box that has the focus. */
  async box() {
    return this.browser.execute(() => document.activeElement?.value ?? null);
  }

  /** Words of the first `selector`. */
  async read(selector) {
    return this.browser.execute((wanted) => document.querySelector(wanted)?.textContent?.trim() ?? null, selector);
  }

  /** Tabs on until the focus is in `selector`, with `text` in its name if given. */
  async tabTo(selector, { text = '', backwards = false, limit = 90 } = {}) {
    for (let step = 0; step <= limit; step += 1) {
      const there = await this.browser.execute(
        (wanted, words) => {
          const here = document.activeElement;
          if (!here?.matches(wanted)) return false;
          const name = [here.getAttribute('aria-label'), here.textContent, ...[...(here.labels ?? [])].map((one) => one.textContent)];
          return name.some((one) => (one ?? '').replace(/\s+/g, ' ').includes(words));
        },
        selector,
        text,
      );
      if (there) return;
      await (backwards ? this.press(Key.Shift, Key.Tab) : this.press(Key.Tab));
    }
    throw new Error(`Tab never reached ${selector} ${text}`);
  }

  /** Puts `text` into the box that has the focus, in place of what stood there. */
  async writes(text) {
    await this.press(Key.Ctrl, 'a');
    await this.type(text);
  }

  /** Goes to a place of the left rail by the shortcut that its badge shows. */
  async goTo(view) {
    const keys = await this.until(
      `place ${view}`,
      (wanted) => document.querySelector(`nav button[data-view="${wanted}"]`)?.getAttribute('aria-keyshortcuts') ?? '',
      view,
    );
    await this.press(Key.Alt, keys.split('+')[1]);
    await this.sees(`nav button[data-view="${view}"][aria-current=page]`);
  }

  /** Ctrl+K and the first words of what is wanted. */
  async palette(text) {
    await this.press(Key.Ctrl, 'k');
    await this.isIn('.palette input');
    await this.type(text);
    await this.sees('.palette [role=option]', text);
    // Patients come in above what is meant: the arrows go down to it, and it stays marked when more of them come.
    await this.press(Key.ArrowDown);
    await this.until('a marked line', () => document.querySelector('.palette [aria-selected=true]') !== null);
    for (let step = 0; step < 40; step += 1) {
      const here = await this.browser.execute(
        (wanted) => (document.querySelector('.palette [aria-selected=true]')?.textContent ?? '').trim().startsWith(wanted),
        text,
      );
      if (here) break;
      await this.press(Key.ArrowDown);
    }
    await this.press(Key.Enter);
    await this.seesNo('.palette');
  }

  /** Chooses in the box of choices that has the focus, by arrows. */
  async choose(value) {
    for (let step = 0; step < 30; step += 1) {
      const at = await this.browser.execute((wanted) => {
        const box = document.activeElement;
        const values = [...box.options].map((option) => option.value);
        return values.indexOf(wanted) - values.indexOf(box.value);
      }, value);
      if (at === 0) return;
      await this.press(at > 0 ? Key.ArrowDown : Key.ArrowUp);
    }
    throw new Error(`${value} could not be chosen`);
  }
}
