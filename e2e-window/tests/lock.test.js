/** Locking in the real window: what was typed is saved, what was shown is gone, and the next person sees nothing of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, OWNER, PASSWORD, setUp, shows } from '../harness/clinic.js';
import { readable } from '../harness/disk.js';
import { Key, focused, press, sees, tabTo, types } from '../harness/keyboard.js';
import { inWindow } from '../harness/window.js';

const PATIENT = 'Quixotina Venkatraman';
const COMPLAINT = 'xyzzy headache';

async function typeAComplaint(browser) {
  await tabTo(browser, `Open ${PATIENT}`);
  await press(browser, Key.Enter);
  await browser.waitUntil(async () => (await focused(browser)) === 'Complaints', { timeout: 20_000 });
  await browser.execute(() => void Object.assign(globalThis, { leftover: ['secret'] }));
}

/** Nothing of the session is in the document, in what a page may store, in its globals or its history. */
async function leavesNothing(browser) {
  const left = await browser.executeAsync((done) => {
    const databases = globalThis.indexedDB?.databases?.() ?? Promise.resolve([]);
    databases.then((list) =>
      done({
        page: document.documentElement.outerHTML,
        fields: [...document.querySelectorAll('input, textarea')].map((field) => field.value).join(),
        title: document.title,
        address: location.href,
        leftover: 'leftover' in globalThis,
        stored: [localStorage.length, sessionStorage.length, document.cookie.length, list.length],
        history: history.state,
      }),
    );
  });
  for (const secret of [PATIENT, 'Quixotina', COMPLAINT, 'xyzzy', '98765'])
    for (const place of ['page', 'fields', 'title', 'address'])
      assert.ok(!left[place].includes(secret), `"${secret}" is still in the ${place}`);
  assert.equal(left.leftover, false, 'a global of the session is still there');
  assert.deepEqual(left.stored, [0, 0, 0, 0]);
  assert.equal(left.history, null);
  // What stood in the history before cannot be gone back to.
  await browser.execute(() => history.back());
  await sees(browser, 'Who are you?');
}

async function logIn(browser, name, password) {
  await browser.execute((wanted) => {
    [...document.querySelectorAll('.person')].find((person) => person.textContent.includes(wanted)).click();
  }, name);
  await tabTo(browser, 'Password');
  await types(browser, password);
  await press(browser, Key.Enter);
  await shows(browser, '#queue-title');
}

test('Ctrl+L and the idle clock save the draft and forget the page', { timeout: 180_000 }, async () => {
  await inWindow('lock', {}, async ({ browser, home }) => {
    await setUp(browser);
    const password = 'quiet tamarind lantern orbit';
    await ask(browser, 'staff_add', { name: 'Abdul Karim', roles: ['receptionist'], password });
    const patient = await ask(browser, 'patient_add', {
      name: PATIENT,
      sex: 'female',
      age: '41',
      phone: '9876500001',
    });
    await ask(browser, 'visit_add', { patient: patient.id, priority: false });
    await press(browser, Key.Alt, '2');
    await sees(browser, PATIENT);
    await typeAComplaint(browser);
    await types(browser, COMPLAINT);
    // At once: the draft's own clock has not struck yet.
    await press(browser, Key.Ctrl, 'l');
    await sees(browser, 'Who are you?');
    await leavesNothing(browser);
    assert.deepEqual(readable(home, [PATIENT, COMPLAINT, 'quixotina']), []);

    // The next person: the desk's own view, empty boxes, nothing of the draft.
    await logIn(browser, 'Abdul Karim', password);
    const seen = await browser.execute(() => ({
      page: document.documentElement.outerHTML,
      search: document.querySelector('input[role=combobox]')?.value,
    }));
    assert.ok(!seen.page.includes('xyzzy'));
    assert.equal(seen.search, '');
    await press(browser, Key.Ctrl, 'l');
    await sees(browser, 'Who are you?');

    // Nobody is there for an hour: the page sees it by its own clock, a second later at the latest.
    await logIn(browser, OWNER, PASSWORD);
    await typeAComplaint(browser);
    assert.equal(await browser.execute(() => document.activeElement.value), COMPLAINT, 'the draft is back');
    await types(browser, ' again');
    await browser.execute(() => {
      const real = Date.now;
      Date.now = () => real() + 3_600_000;
    });
    await sees(browser, 'Who are you?');
    await leavesNothing(browser);
    await assert.rejects(ask(browser, 'patient_search', { text: 'qui' }), /login/);
    await logIn(browser, OWNER, PASSWORD);
    await typeAComplaint(browser);
    assert.equal(await browser.execute(() => document.activeElement.value), `${COMPLAINT} again`);

    // 200 %: the page answers to the keys that browsers use.
    const width = await browser.execute(() => innerWidth);
    for (let step = 0; step < 5; step += 1) await press(browser, Key.Ctrl, '=');
    await browser.waitUntil(async () => (await browser.execute(() => innerWidth)) < width * 0.6, {
      timeout: 5000,
      timeoutMsg: 'Ctrl and plus do not make the page larger',
    });
    assert.ok(await browser.execute(() => document.documentElement.scrollWidth <= innerWidth + 1));
  });
});
