/**
 * What people of a clinic do in a day, each act as a person does it: with keys, looking at what appears. Acts answer how many
 * keys they took beyond typed text, where that is asked of the program.
 */
import assert from 'node:assert/strict';
import { Hands, Key } from './hands.js';
import { NOTES } from './people.js';
import { texts } from './texts.js';

const IN_DIALOG = '.dialog';

export class Acts extends Hands {
  /** Sum of what was paid, in rupees, as read from the screen. */
  taken = { cash: 0, upi: 0, due: 0, free: 0 };
  keys = { fresh: [], returning: [], paper: [] };

  constructor(browser, language) {
    super(browser, texts(language));
    this.language = language;
  }

  /** One command of the core: for looking things up that a person has in the head, never for doing. */
  async ask(command, args = {}) {
    const answer = await this.browser.executeAsync(
      (name, body, done) => {
        globalThis.__TAURI_INTERNALS__.invoke('call', { command: name, args: body }).then(
          (said) => done({ said }),
          (why) => done({ why }),
        );
      },
      command,
      args,
    );
    if (answer.why) throw new Error(`${command}: ${JSON.stringify(answer.why)}`);
    return answer.said;
  }

  // --- who is here

  async logIn(name, password) {
    await this.sees('input[type=password]');
    await this.until('people', () => document.querySelectorAll('input[type=radio]').length > 0);
    const at = async () =>
      this.browser.execute((wanted) => {
        const rows = [...document.querySelectorAll('.person')];
        return {
          wanted: rows.findIndex((row) => row.textContent.includes(wanted)),
          now: rows.findIndex((row) => row.querySelector('input') === document.activeElement),
          on: rows.findIndex((row) => row.querySelector('input').checked),
        };
      }, name);
    const { wanted, now } = await at();
    assert.ok(wanted >= 0, `${name} is not at the login`);
    if (now < 0 && (await at()).on !== wanted) await this.tabTo('input[type=radio]', { backwards: true });
    for (let step = 0; (await at()).on !== wanted && step < 20; step += 1)
      await this.press((await at()).on < 0 && wanted === 0 ? ' ' : Key.ArrowDown);
    await this.tabTo('input[type=password]');
    await this.type(password);
    await this.press(Key.Enter);
    await this.sees('nav button[data-view]');
    await this.inLanguage();
    await this.measure();
  }

  /** Whoever reads another language than the screens speak chooses it once: it belongs to the person. */
  async inLanguage() {
    const now = await this.browser.execute(() => document.documentElement.lang);
    if (now === this.language) return;
    const before = texts(now);
    await this.palette(before('ui-settings-you'));
    await this.until('the choice of a language', () => document.querySelector('.look input[type=radio]') !== null);
    await this.tabTo('.look input[type=radio]');
    const order = ['en', 'hi'];
    const by = order.indexOf(this.language) - order.indexOf(now);
    await this.press(by > 0 ? Key.ArrowRight : Key.ArrowLeft);
    await this.until('the language', (wanted) => document.documentElement.lang === wanted, this.language);
  }

  async lock() {
    await this.press(Key.Ctrl, 'l');
    await this.sees('input[type=password]');
  }

  // --- the front desk

  async toDesk() {
    await this.goTo('desk');
    await this.press(Key.F2);
    await this.isIn('.desk .top input');
  }

  /** Registers somebody new, from the search box to the fee; answers the token. */
  async register(person) {
    this.start();
    await this.isIn('.desk .top input');
    await this.type(person.phone || person.name);
    if (person.household) {
      // Of a family that is known: its phone shows them, and the last line takes the phone along.
      await this.sees('.hit .name');
      await this.press(Key.Alt, 'n');
    } else {
      await this.sees('.hit.new');
      await this.press(Key.Enter);
    }
    await this.sees('form.form');
    await this.isIn('form.form input');
    if (person.phone) {
      await this.type(person.name);
      await this.press(Key.Tab);
      await this.press(Key.Tab);
    } else {
      await this.press(Key.Tab); // no phone: one key
    }
    await this.isIn('form.form input[type=radio]');
    await this.press(person.sex === 0 ? ' ' : Key.ArrowRight);
    await this.press(Key.Tab);
    await this.type(person.age);
    if (person.area) {
      await this.press(Key.Tab);
      await this.type(person.area);
    }
    await this.press(Key.Enter);
    return this.token(person, 'fresh');
  }

  /** Finds somebody who was here before and gives a token. */
  async returning(person) {
    this.start();
    await this.isIn('.desk .top input');
    await this.type(person.find ?? person.name);
    await this.sees('.hit:not(.old) .name', person.name);
    // One phone may be a family's: the arrows go down to who has come.
    while (!(await this.read('.hit.at .name'))?.includes(person.name)) {
      const before = await this.browser.execute(() => document.querySelector('.hit.at')?.id);
      await this.press(Key.ArrowDown);
      await this.until('the next line', (old) => document.querySelector('.hit.at')?.id !== old, before);
    }
    await this.press(Key.Enter);
    return this.token(person, 'returning');
  }

  async token(person, kind) {
    await this.sees('.card h2', person.name);
    await this.isIn('.card button.primary');
    const before = await this.read('.ticket');
    if (person.priority) {
      await this.tabTo('.card input[type=checkbox]', { backwards: true });
      await this.press(' ');
    }
    await this.press(Key.Enter);
    await this.until('the token', (old) => (document.querySelector('.ticket')?.textContent.trim() ?? old) !== old, before);
    await this.sees('.ticket .for', person.name);
    if (!person.priority) this.keys[kind].push(this.presses);
    const token = await this.read('.ticket .token');
    await this.isIn('.desk .top input');
    await this.fee(person.way);
    return token;
  }

  /** One key settles the fee; what the screen says is added up. */
  async fee(way) {
    await this.sees('.given .fee, .given .settled');
    if ((await this.read('.given .fee')) === null) return;
    const asked = rupees(await this.read('.given .fee .amount'));
    const free = !asked || way === 'free';
    const key = free ? 'f' : { cash: 'c', upi: 'u', due: 'd' }[way];
    await this.press(Key.Alt, key);
    if (key === 'u') {
      await this.sees(IN_DIALOG);
      await this.isIn(`${IN_DIALOG} input`);
      await this.type('432112345678');
      await this.press(Key.Enter);
      await this.seesNo(IN_DIALOG);
    }
    await this.sees('.given .settled');
    this.taken[free ? 'free' : way] += free ? 1 : asked;
    await this.isIn('.desk .top input');
  }

  /** To the queue. Where a screen is still settling and takes the hands back, the key is pressed once more. */
  async toQueue() {
    for (let tries = 0; ; tries += 1) {
      await this.press(Key.F6);
      const there = await this.browser
        .waitUntil(() => this.browser.execute(() => document.activeElement?.matches('.queue .line') ?? false), { timeout: 4_000, interval: 60 })
        .catch(() => false);
      if (there) return;
      if (tries === 4) throw new Error('F6 never reached the queue');
    }
  }

  /** The row of the queue that holds `name` gets the hands. */
  async toRow(name) {
    await this.toQueue();
    await this.press(Key.Home);
    for (let step = 0; step < 120; step += 1) {
      // The whole name: Sunita Devi is not Sunita Devi Gowda.
      const here = await this.browser.execute(() => document.activeElement?.querySelector('.name bdi')?.textContent.trim());
      if (here === name) return;
      const before = await this.browser.execute(() => document.activeElement?.closest('[data-visit]')?.dataset.visit);
      await this.press(Key.ArrowDown);
      await this.until(
        'the next row',
        (old) => document.activeElement?.closest('[data-visit]')?.dataset.visit !== old,
        before,
      );
    }
    throw new Error(`${name} is not in the queue`);
  }

  /** Moves the marked row: `s` skip, `b` back, `i` first; or by the name of the stage where there is no key. */
  async move(name, key) {
    await this.toRow(name);
    await this.press(Key.Alt, key);
  }

  async vitals(name, { bp, pulse, weight }) {
    await this.toRow(name);
    await this.press(Key.Alt, 'v');
    await this.isIn(`${IN_DIALOG} input`);
    await this.type(bp);
    await this.press(Key.Enter);
    await this.type(pulse);
    await this.tabTo(`${IN_DIALOG} input`, { text: this.said('ui-vitals-weight') });
    await this.type(weight);
    await this.press(Key.Ctrl, Key.Enter);
    await this.seesNo(IN_DIALOG);
  }

  /** Prints everything that was released to the desk; answers how many. */
  async printReleased() {
    let printed = 0;
    for (;;) {
      const left = () =>
        this.browser.execute(() => document.querySelectorAll('section[aria-labelledby=released-title] li').length);
      const before = await left();
      if (before === 0) return printed;
      await this.press(Key.Alt, 'r');
      await this.until(
        'the sheet to go',
        (was) => document.querySelectorAll('section[aria-labelledby=released-title] li').length < was,
        before,
      );
      printed += 1;
    }
  }

  // --- the consult

  async toConsult() {
    await this.goTo('consult');
    await this.sees('.door');
  }

  /** Opens whoever is next; answers whether there was somebody. */
  async next() {
    this.start();
    await this.press(Key.Alt, 'o');
    await this.until('the next patient, or that there is none', () =>
      document.querySelector('.consult textarea') === document.activeElement ||
      document.querySelector('.toast') !== null && document.querySelector('.door') !== null &&
        document.querySelectorAll('.queue [data-visit] .token.waiting, .queue [data-visit] .token.in_consult').length === 0,
    );
    return this.browser.execute(() => document.querySelector('.consult') !== null);
  }

  /** Where sheets of this room go: `ask`, `printer` or `desk`. */
  async paperGoesTo(where) {
    await this.tabTo('.bar select');
    await this.choose(where);
    await this.until('the choice', (wanted) => document.querySelector('.bar select')?.value === wanted, where);
  }

  /** Types a consult; the hands begin in the complaints. */
  async write(note) {
    await this.isIn('.consult textarea');
    await this.type(note.complaint);
    await this.press(Key.Tab);
    await this.press(Key.Tab);
    await this.type(note.diagnosis);
    await this.tabTo('.rx input');
    for (const [index, line] of note.rx.entries()) {
      if (index > 0) await this.press(Key.Enter);
      await this.until('an empty line', () => document.activeElement?.matches('.rx input') && document.activeElement.value === '');
      await this.type(line);
      // A list of suggestions may lie over the line: Esc puts it away, Enter would take from it only what is marked.
      await this.press(Key.Escape);
    }
    if (note.followUp) {
      await this.tabTo('.consult input', { text: this.said('ui-consult-follow-up') });
      await this.type(note.followUp);
    }
  }

  /** Signs, past the question of warnings if there is one; waits for what follows. */
  async sign() {
    // A refusal stays on the screen until it is put away: only a new one is an answer to this signature.
    const refusals = await this.browser.execute(() => document.querySelectorAll('.toast.danger').length);
    await this.press(Key.Ctrl, Key.Enter);
    let what = await this.until(
      'what follows the signature',
      (before) => {
        if (document.querySelector('.door')) return 'list';
        if (document.querySelector('.dialog form[id], .dialog canvas')) return 'paper';
        // A warning takes no key before it has stood long enough to be read.
        if (document.querySelector('.dialog .button.danger:not([aria-busy])')) return 'question';
        const refused = document.querySelectorAll('.toast.danger').length > before;
        return document.querySelector('.consult .signed') && refused ? 'stuck' : false;
      },
      refusals,
    );
    if (what === 'question') {
      await this.press(Key.Ctrl, Key.Enter);
      what = await this.until(
        'what follows the answer',
        (before) => {
          if (document.querySelector('.door')) return 'list';
          if (document.querySelector('.dialog canvas[data-drawn]')) return 'paper';
          const refused = document.querySelectorAll('.toast.danger').length > before;
          return document.querySelector('.consult .signed') && refused ? 'stuck' : false;
        },
        refusals,
      );
    }
    if (what === 'paper') {
      await this.until('the page', () => document.querySelector('canvas[data-drawn="true"]') !== null);
      await this.isIn('.dialog footer button');
      await this.press(Key.Enter);
      await this.seesNo('.dialog');
    }
    // The door takes the hands itself; keys that come before it has would go nowhere.
    if (what !== 'stuck') await this.isIn('.door input');
    return what;
  }

  /** The next patient from the queue to paper; answers false where nobody waits. */
  async consult(index) {
    if (!(await this.next())) return false;
    const mayRepeat = await this.browser.execute(() => document.querySelector('[aria-keyshortcuts="Alt+R"]') !== null);
    if (mayRepeat && index % 2 === 0) {
      await this.press(Key.Alt, 'r');
      await this.until('the old lines', () => (document.querySelector('.rx input')?.value ?? '') !== '');
      const began = this.presses;
      await this.sign();
      if (began === 2) this.keys.paper.push(this.presses);
      return true;
    }
    await this.write(NOTES[index % NOTES.length]);
    await this.sign();
    return true;
  }

  // --- how quick it feels

  /** From a key to the frame that shows it, and from Alt+O to a consult that takes text: measured inside the page. */
  async measure() {
    await this.browser.execute(() => {
      if (globalThis.measured) return;
      globalThis.measured = { typing: [], opening: [] };
      addEventListener(
        'keydown',
        (event) => {
          const from = performance.now();
          if (event.altKey && event.key === 'o') {
            const look = () =>
              document.activeElement?.matches('.consult textarea')
                ? measured.opening.push(performance.now() - from)
                : performance.now() - from < 5000 && requestAnimationFrame(look);
            requestAnimationFrame(look);
          } else if (event.key.length === 1 && !event.altKey && !event.ctrlKey) {
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => measured.typing.push(performance.now() - from);
              channel.port2.postMessage(0);
            });
          }
        },
        { capture: true },
      );
    });
  }

  /** What was measured since the page was loaded, and forgets it. */
  async measured() {
    return this.browser.execute(() => {
      const found = { typing: [], opening: [], ...globalThis.measured };
      if (globalThis.measured) Object.assign(globalThis.measured, { typing: [], opening: [] });
      return found;
    });
  }
}

/** `₹1,250` → 1250; 0 where there is no amount. */
export function rupees(text) {
  return Number((text ?? '').replace(/[^\d.]/g, '') || 0);
}
