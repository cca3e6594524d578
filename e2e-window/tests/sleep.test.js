/** The PC goes to sleep: the real window locks, keeps what was typed, and shows nothing of it until somebody logs in. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask, PASSWORD, setUp, shows } from '../harness/clinic.js';
import { Key, focused, press, sees, tabTo, types } from '../harness/keyboard.js';
import { Logind } from '../harness/logind.js';
import { inWindow } from '../harness/window.js';

const PATIENT = 'Quixotina Venkatraman';
const COMPLAINT = 'xyzzy headache';

async function openTheConsult(browser) {
  await tabTo(browser, `Open ${PATIENT}`);
  await press(browser, Key.Enter);
  await browser.waitUntil(async () => (await focused(browser)) === 'Complaints', { timeout: 20_000 });
}

async function asked(logind, times) {
  for (let tries = 0; logind.asked < times; tries += 1) {
    assert.ok(tries < 200, `the application asked ${logind.asked} times to be waited for, not ${times}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

test('the session locks before the PC sleeps, every night', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nirantar-bus-'));
  const logind = await Logind.start(folder);
  try {
    await inWindow('sleep', { env: logind.env }, async ({ browser }) => {
      await asked(logind, 1);
      await setUp(browser);
      const patient = await ask(browser, 'patient_add', {
        name: PATIENT,
        sex: 'female',
        age: '41',
        phone: '9876500001',
      });
      await ask(browser, 'visit_add', { patient: patient.id, priority: false });
      await press(browser, Key.Alt, '2');
      await sees(browser, PATIENT);
      for (let night = 1; night <= 2; night += 1) {
        await openTheConsult(browser);
        if (night === 1) await types(browser, COMPLAINT);
        // At once: the draft's own clock has not struck yet.
        logind.sleeps(true);
        await sees(browser, 'Who are you?');
        await assert.rejects(ask(browser, 'patient_search', { text: 'qui' }), /login/);
        const page = await browser.execute(() => document.documentElement.outerHTML);
        for (const secret of [PATIENT, COMPLAINT])
          assert.ok(!page.includes(secret), `"${secret}" is still there`);
        logind.sleeps(false);
        await asked(logind, night + 1);
        await browser.execute(() => document.querySelector('.person').click());
        await tabTo(browser, 'Password');
        await types(browser, PASSWORD);
        await press(browser, Key.Enter);
        await shows(browser, '#queue-title');
      }
      await openTheConsult(browser);
      assert.equal(await browser.execute(() => document.activeElement.value), COMPLAINT, 'the draft is back');
      const entries = await ask(browser, 'audit_list', { limit: 200 });
      assert.equal(entries.filter((entry) => entry.action === 'lock.sleep').length, 2);
    });
  } finally {
    await logind.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
