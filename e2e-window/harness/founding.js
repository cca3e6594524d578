/** A clinic at the beginning of a day: the made-up one, or one that is set up by hand, with the keyboard. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Key } from './hands.js';
import { application } from './window.js';

export const cli = process.env.NIRANTAR_CLI ?? join(application, '../nirantar-cli');
const PASSWORD = 'velvet harmonium monsoon ledger';

/** Fills the folder of `place` with the made-up clinic and says who works there. */
export function demoClinic(place, { patients = 150, encounters = 600 } = {}) {
  const sizes = ['--patients', `${patients}`, '--encounters', `${encounters}`, '--years', '1', '--seed', '7'];
  const made = JSON.parse(
    execFileSync(cli, ['demo', 'generate', ...sizes], { env: { ...process.env, ...place.folders } }).toString(),
  );
  const of = (role) => made.people.find((one) => one.roles.includes(role) && !one.roles.includes('owner'));
  return {
    owner: made.user,
    desk: of('receptionist').name,
    nurse: made.people.find((one) => one.roles.join() === 'nurse').name,
    // The one whom the desk has chosen when it opens.
    doctor: of('doctor').name,
    other: made.user,
    password: made.password,
    waiting: made.counts.waiting,
    seen: made.counts.seen,
  };
}

/** First run to the first login of the desk: clinic, kit, staff, fees, all typed. */
export async function foundClinic(acts, { clinic = 'आरोग्य क्लिनिक Aarogya', doctor = 'Dr Meenakshi Raghunathan' } = {}) {
  const { said } = acts;
  const people = { desk: 'Kavita Patil', nurse: 'Fatima Sheikh' };
  await acts.isIn('button.way');
  // Before anybody is known the screens speak the desktop's language; whoever sits there may choose another.
  if ((await acts.browser.execute(() => document.documentElement.lang)) !== acts.language) {
    await acts.tabTo('select', { backwards: true });
    while (!(await acts.browser.execute((wanted) => [...document.activeElement.options].some((one) => one.value === wanted), acts.language))) {
      await acts.press(Key.Shift, Key.Tab);
      await acts.tabTo('select', { backwards: true });
    }
    await acts.choose(acts.language);
    await acts.until('the language', (wanted) => document.documentElement.lang === wanted, acts.language);
    await acts.tabTo('button.way');
  }
  await acts.press(Key.Enter);
  await acts.isIn('form input');
  await acts.type(clinic);
  await acts.press(Key.Tab);
  await acts.type('Main road');
  await acts.press(Key.Tab);
  await acts.type('12 Station Road, Lucknow 226001');
  await acts.press(Key.Tab);
  await acts.type('9812345678');
  await acts.press(Key.Enter);
  await acts.sees('form label', said('ui-field-your-name'));
  await acts.isIn('form input');
  await acts.type(doctor);
  await acts.tabTo('input', { text: said('ui-field-registration-number') });
  await acts.type('UPMC/2011/4471');
  await acts.press(Key.Enter);
  await acts.isIn('input[type=password]');
  await acts.type(PASSWORD);
  await acts.tabTo('input[type=password]', { text: said('ui-field-password-again') });
  await acts.type(PASSWORD);
  await acts.press(Key.Enter);
  await acts.until('24 words', () => document.querySelectorAll('ol .word').length === 24);
  const words = await acts.browser.execute(() => [...document.querySelectorAll('ol .word')].map((word) => word.textContent.trim()));
  await acts.tabTo('button', { text: said('ui-kit-written') });
  await acts.press(Key.Enter);
  await acts.isIn('form input');
  for (let asked = 0; asked < 3; asked += 1) {
    if (asked > 0) await acts.press(Key.Tab);
    const position = await acts.browser.execute(() => Number(/\d+/.exec(document.activeElement.labels[0].textContent)[0]));
    assert.ok(position >= 1 && position <= 24);
    await acts.type(words[position - 1]);
  }
  await acts.press(Key.Enter);
  await acts.sees('#queue-title');
  await acts.inLanguage();

  await acts.goTo('staff');
  for (const [name, role] of [[people.desk, 'receptionist'], [people.nurse, 'nurse']]) {
    await acts.press(Key.Alt, 'n');
    await acts.isIn('.dialog input');
    await acts.type(name);
    if (role !== 'receptionist') {
      for (const change of ['nurse', 'receptionist']) {
        await acts.tabTo(`.dialog input[value=${change}]`);
        await acts.press(' ');
      }
    }
    await acts.tabTo('.dialog input[type=password]');
    await acts.type(PASSWORD);
    await acts.until('a strong password', () => Number(document.querySelector('[role=meter]')?.getAttribute('aria-valuenow')) >= 3);
    await acts.press(Key.Enter);
    await acts.seesNo('.dialog');
    await acts.sees('main', name);
  }
  await acts.palette(said('ui-settings-fees'));
  await acts.sees('main label', said('ui-fees-first'));
  await acts.tabTo('main input', { text: said('ui-fees-first') });
  await acts.writes('400');
  await acts.press(Key.Tab);
  await acts.writes('250');
  await acts.press(Key.Tab);
  await acts.writes('7');
  await acts.press(Key.Enter);
  await acts.until('the fee', () => document.querySelector('.toast') !== null);
  await acts.tabTo('main input', { text: said('ui-fees-vpa') });
  await acts.writes('made-up-clinic@nobank');
  await acts.press(Key.Enter);
  await acts.browser.waitUntil(async () => (await acts.ask('fee_settings')).upi_vpa !== null, {
    timeout: 60_000,
    timeoutMsg: 'the address was not kept',
  });
  return { owner: doctor, doctor, other: null, ...people, password: PASSWORD, waiting: 0, seen: 0 };
}
