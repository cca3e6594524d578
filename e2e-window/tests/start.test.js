/** The window opens on a machine that has never seen the application. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWindow } from '../harness/window.js';

test('a new machine shows the first screen', { timeout: 120_000 }, async () => {
  await inWindow('start', {}, async ({ browser, picture }) => {
    await browser.waitUntil(async () => (await browser.execute(() => document.body.innerText.trim())) !== '', {
      timeout: 20_000,
      timeoutMsg: 'the window stays empty',
    });
    assert.match(await browser.getTitle(), /Nirantar/);
    await picture('start');
  });
});

test('the page has the one command and none of the shell', { timeout: 120_000 }, async () => {
  await inWindow('reach', {}, async ({ browser }) => {
    const reach = await browser.executeAsync((done) => {
      const ask = globalThis.__TAURI_INTERNALS__.invoke;
      const refused = (name, args) =>
        ask(name, args).then(
          () => 'allowed',
          (error) => String(error?.message ?? error),
        );
      Promise.all([
        refused('plugin:app|version', {}),
        refused('plugin:window|close', { label: 'main' }),
        refused('plugin:webview|create_webview_window', { options: { label: 'other' } }),
        refused('plugin:event|emit', { event: 'nirantar://event', payload: {} }),
      ]).then(done);
    });
    for (const answer of reach) assert.match(answer, /not allowed/i);
    assert.equal(await browser.execute(() => typeof globalThis.__TAURI__), 'undefined');
  });
});
