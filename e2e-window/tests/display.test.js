/** The waiting-room display in a window of its own: it shows tokens, may ask for nothing else, and outlives a lock. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, setUp } from '../harness/clinic.js';
import { Key, press, sees, types } from '../harness/keyboard.js';
import { inWindow } from '../harness/window.js';

const PATIENT = 'Quixotina Venkatraman';

/** What the page of this window gets when it tries a command of the shell. */
function tries(browser, command, args = {}) {
  return browser.executeAsync(
    (name, body, done) => {
      globalThis.__TAURI_INTERNALS__.invoke(name, body).then(
        (answer) => done({ answer: answer ?? null }),
        (why) => done({ refused: typeof why === 'string' ? why : JSON.stringify(why) }),
      );
    },
    command,
    args,
  );
}

test('the display opens beside the desk, shows a call, and is let through to its feed alone', {
  timeout: 180_000,
}, async () => {
  await inWindow('display', {}, async ({ browser, picture }) => {
    await setUp(browser);
    const patient = await ask(browser, 'patient_add', { name: PATIENT, sex: 'female', age: '41' });
    const visit = await ask(browser, 'visit_add', { patient: patient.id });
    const desk = await browser.getWindowHandle();
    await press(browser, Key.Alt, '1');
    await press(browser, Key.Alt, 'w');
    await sees(browser, 'Tokens, doctors and rooms');
    await browser.waitUntil(() => browser.execute(() => document.activeElement?.tagName === 'INPUT'));
    await types(browser, 'Room 2');
    await press(browser, Key.Enter);
    await browser.waitUntil(async () => (await browser.getWindowHandles()).length === 2, {
      timeout: 20_000,
      timeoutMsg: 'no second window',
    });
    await ask(browser, 'visit_call_next', { doctor: visit.doctor });

    const display = (await browser.getWindowHandles()).find((handle) => handle !== desk);
    await browser.switchToWindow(display);
    await sees(browser, visit.token);
    await sees(browser, 'Room 2');
    await picture('display');
    const text = await browser.execute(() => document.documentElement.outerHTML);
    assert.ok(!text.includes('Quixotina'), 'a name of a patient is on the display');

    const feed = await tries(browser, 'display_feed');
    assert.ok(feed.answer?.lanes.length === 1, JSON.stringify(feed));
    // Everything else is refused by the shell, before the core hears of it.
    for (const [command, args] of [
      ['call', { command: 'app_state', args: {} }],
      ['call', { command: 'display_feed', args: {} }],
      ['call', { command: 'visit_list', args: {} }],
      ['call', { command: 'session_lock', args: { reason: 'manual' } }],
      ['open_display', {}],
      ['plugin:event|listen', { event: 'nirantar://event', target: { kind: 'Any' }, handler: 0 }],
      ['plugin:window|close', { label: 'main' }],
      ['plugin:webview|create_webview_window', { options: { label: 'x', url: 'index.html' } }],
    ]) {
      const tried = await tries(browser, command, args);
      assert.ok(tried.refused, `${command} ${JSON.stringify(args)} got ${JSON.stringify(tried)}`);
      assert.match(tried.refused, /not allowed|not found|permission/i, `${command}: ${tried.refused}`);
    }

    // The desk locks; the numbers stay.
    await browser.switchToWindow(desk);
    await press(browser, Key.Ctrl, 'l');
    await sees(browser, 'Who are you?');
    await browser.switchToWindow(display);
    await browser.pause(2500);
    await sees(browser, visit.token);

    // Closing the board leaves the clinic open.
    await browser.closeWindow();
    await browser.switchToWindow(desk);
    await sees(browser, 'Who are you?');
  });
});
