/**
 * One patient's way through the real window, with the keyboard alone and a name in Hindi: first run, recovery kit,
 * registration, token, one drug, signature, the printed page, lock. Afterwards nothing of it can be read on disk, and the
 * next login sees nothing of the last.
 */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { files, readable } from '../harness/disk.js';
import { Key, fills, focused, press, sees, seesNo, tabTo, types } from '../harness/keyboard.js';
import { inWindow } from '../harness/window.js';

const CLINIC = 'Aarogya Clinic Quixotic';
const DOCTOR = 'Meenakshi Raghunathan';
const PASSWORD = 'velvet harmonium monsoon ledger';
const PATIENT = 'सुनीता देवी';
const PHONE = '9876501234';
const VILLAGE = 'Khajuriya Kalan';
const COMPLAINT = 'khansi zukam teen din';
const DRUG = 'tab paracetamol 650 1-0-1 5d af';

/** Words that stand in what was typed or shown, and in nothing that the program brings along itself. */
const SECRETS = [CLINIC, DOCTOR, PASSWORD, PATIENT, 'सुनीता', 'sunita', PHONE, VILLAGE, COMPLAINT, DRUG];

test('from first run to a locked PC, with the keyboard alone', { timeout: 300_000 }, async () => {
  await inWindow('thin-path', {}, async (window) => {
    const { browser, dataDir, home, picture } = window;
    const enter = () => press(browser, Key.Enter);

    // First run: clinic, owner who is a doctor, password.
    await sees(browser, 'Set up a new clinic');
    await enter();
    await sees(browser, 'Step 1 of 3');
    await fills(browser, 'Name of the clinic', CLINIC);
    await fills(browser, 'Branch', 'Main road');
    await enter();
    await sees(browser, 'Step 2 of 3');
    await fills(browser, 'Your name', DOCTOR);
    await roleChosen(browser, 'Doctor');
    await fills(browser, 'Medical registration number', 'DMC/2011/4471');
    await enter();
    await sees(browser, 'Step 3 of 3');
    await fills(browser, /^Password$/, PASSWORD);
    await fills(browser, 'Password again', PASSWORD);
    await sees(browser, /Strong|Very strong/);
    await enter();

    // The recovery kit: read, three words typed back.
    await sees(browser, 'Your recovery kit');
    await browser.waitUntil(async () => (await kitWords(browser)).length === 24, { timeout: 20_000 });
    const words = await kitWords(browser);
    await picture('recovery-kit');
    await tabTo(browser, 'I have them on paper');
    await enter();
    await sees(browser, 'Three words, please');
    for (let asked = 0; asked < 3; asked += 1) {
      if (asked > 0) await press(browser, Key.Tab);
      const position = Number(/Word (\d+)/.exec(await focused(browser))?.[1]);
      assert.ok(position >= 1 && position <= 24, `a word is asked for, not "${await focused(browser)}"`);
      await types(browser, words[position - 1]);
    }
    await enter();

    // Registration.
    await sees(browser, 'Today’s queue');
    await press(browser, Key.Alt, '1');
    await press(browser, Key.Alt, 'n');
    await sees(browser, 'New patient');
    await tabTo(browser, /^Name$/);
    await types(browser, PATIENT);
    await fills(browser, /^Phone/, PHONE);
    await press(browser, Key.Tab);
    await press(browser, ' '); // Female, the first choice
    await fills(browser, 'Age or date of birth', '34');
    await fills(browser, 'Village or area', VILLAGE);
    await tabTo(browser, 'Language on paper');
    await types(browser, 'English and'); // the first of them is Hindi
    await picture('registration');
    await tabTo(browser, /^Register/);
    await enter();

    // Token: the button that gives it has the focus.
    await sees(browser, 'Reason for coming');
    await sees(browser, PATIENT);
    await browser.waitUntil(async () => (await focused(browser)).startsWith('Token for'), { timeout: 10_000 });
    await enter();
    await sees(browser, 'Token given');
    await picture('token');

    // Consult: complaint and one drug, signed.
    await press(browser, Key.Alt, '2');
    await tabTo(browser, `Open ${PATIENT}`);
    await enter();
    await browser.waitUntil(async () => (await focused(browser)) === 'Complaints', { timeout: 20_000 });
    await types(browser, COMPLAINT);
    await tabTo(browser, 'Drug 1');
    await types(browser, DRUG);
    await sees(browser, '1 tablet in the morning and 1 at night');
    await picture('consult');
    await press(browser, Key.Ctrl, Key.Enter);

    // The page as it will be printed, drawn from the bytes of the PDF.
    await sees(browser, 'Print the prescription');
    await browser.waitUntil(
      async () => browser.execute(() => document.querySelector('canvas[data-drawn="true"]') !== null),
      { timeout: 30_000, timeoutMsg: 'the preview was not drawn' },
    );
    assert.ok(await inked(browser), 'the preview shows ink on paper');
    await picture('prescription');
    await press(browser, Key.Escape);
    await sees(browser, 'Signed by');

    // Lock: the page forgets, and so does the disk.
    await press(browser, Key.Ctrl, 'l');
    await sees(browser, 'Who are you?');
    await picture('locked');
    const left = await browser.execute(() => ({
      page: document.documentElement.outerHTML,
      stored: [localStorage.length, sessionStorage.length, document.cookie.length],
    }));
    for (const secret of [PATIENT, PHONE, VILLAGE, COMPLAINT]) {
      assert.ok(!left.page.includes(secret), `"${secret}" is still in the page`);
    }
    assert.deepEqual(left.stored, [0, 0, 0]);
    assert.deepEqual(readable(home, [...SECRETS, words.join(' '), words.slice(0, 4).join(' ')]), []);

    // A wrong password opens nothing; the right one finds the patient by a Latin spelling.
    await tabTo(browser, 'Password');
    await types(browser, 'not the password');
    await enter();
    await sees(browser, 'The password is not right');
    await seesNo(browser, /Wait \d+ s/);
    await fills(browser, 'Password', PASSWORD);
    await enter();
    await sees(browser, 'Today’s queue');
    await press(browser, Key.Alt, '1');
    await press(browser, Key.F2);
    await types(browser, 'sunita');
    await sees(browser, PATIENT);
    await picture('found');

    // Saving the page is the one thing that leaves a readable file, where the person asked for it.
    await press(browser, Key.Alt, '2');
    await tabTo(browser, `Show ${PATIENT}`);
    await enter();
    await sees(browser, 'Signed by');
    await press(browser, Key.Ctrl, 'p');
    await sees(browser, 'Print the prescription');
    await tabTo(browser, 'Save as PDF');
    await enter();
    const saved = () => files(home).filter((file) => file.endsWith('.pdf'));
    await browser.waitUntil(() => saved().length === 1, { timeout: 20_000, timeoutMsg: 'no PDF was saved' });
    assert.match(readFileSync(saved()[0]).subarray(0, 8).toString('latin1'), /^%PDF-1/);
    rmSync(saved()[0]);

    // The end of the program, with somebody logged in.
    await window.close();
    assert.deepEqual(readable(home, [...SECRETS, words.join(' '), words.slice(0, 4).join(' ')]), []);
    assert.deepEqual(readable(dataDir, words.filter((word) => word.length > 6)), []);
  });
});

/** Tabs to a role's box and ticks it, if it is not ticked. */
async function roleChosen(browser, role) {
  await tabTo(browser, role);
  if (!(await browser.execute(() => document.activeElement.checked))) await press(browser, ' ');
}

/** The 24 words as a person reads them from the screen. */
async function kitWords(browser) {
  return browser.execute(() => [...document.querySelectorAll('ol .word')].map((word) => word.textContent.trim()));
}

/** True if the drawn page is neither blank nor black. */
async function inked(browser) {
  return browser.execute(() => {
    const canvas = document.querySelector('canvas[data-drawn="true"]');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] > 128 && data[at] + data[at + 1] + data[at + 2] < 300) dark += 1;
    }
    const share = dark / (data.length / 4);
    return share > 0.002 && share < 0.5;
  });
}
