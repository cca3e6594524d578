/** The end of a day: count, close, papers, home. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Key } from './hands.js';
import { programs } from './programs.js';

/** Cash count to the rupee, close of the day. */
export async function close(acts, look) {
  await acts.goTo('cash');
  await acts.sees('.totals');
  const day = await acts.ask('cash_day');
  const sum = day.receipts.filter((one) => !one.payment.reversed).reduce((all, one) => all + one.payment.amount_paise, 0);
  assert.equal(sum, day.cash_paise + day.upi_paise, 'receipts add up to the day');
  await look('cash');
  await acts.press(Key.Alt, 'c');
  await acts.isIn('.dialog input');
  let left = day.cash_paise / 100;
  for (const worth of [500, 200, 100, 50, 20, 10]) {
    const pieces = Math.floor(left / worth);
    left -= pieces * worth;
    if (pieces > 0) await acts.type(`${pieces}`);
    await acts.press(Key.Tab);
  }
  await look('count');
  await acts.press(Key.Enter);
  await acts.seesNo('.dialog');
  await acts.sees('.count');
  const counted = (await acts.ask('cash_day')).counts[0];
  assert.equal(counted.difference_paise, 0, 'what is counted is what is expected');
  await acts.press(Key.Alt, 'e');
  await acts.isIn('.dialog footer button');
  await acts.press(Key.Enter);
  await acts.sees('.dialog .notice, .dialog [role=alert], .dialog [role=status]');
  await acts.until('the day to be closed', () => document.querySelectorAll('.dialog footer button').length === 1);
  await look('day-closed');
  await acts.press(Key.Escape);
  await acts.seesNo('.dialog');
  return { cash: day.cash_paise / 100, upi: day.upi_paise / 100, dues: day.dues_paise / 100, free: day.free, receipts: day.receipts.length };
}

/** Reports are looked at, the register of the day goes to paper. */
export async function papersOfTheDay(acts, look) {
  await acts.goTo('reports');
  await acts.sees('.reports .stack');
  await acts.until('the figures', () => /\d/.test(document.querySelector('.reports-content')?.textContent ?? ''));
  await look('reports-day');
  await acts.press(Key.Alt, 'm');
  await acts.until('the month', () => document.querySelector('[role=tab][data-value=month][data-state=active]') !== null);
  await look('reports-month');
  await acts.palette(acts.said('ui-settings-registers'));
  await acts.sees('main .date-box');
  await acts.tabTo('main form button.primary');
  await acts.press(Key.Enter);
  await acts.until('the register', () => document.querySelector('canvas[data-drawn="true"]') !== null);
  await look('register');
  await acts.isIn('.dialog footer button');
  await acts.press(Key.Enter);
  await acts.seesNo('.dialog');
}

/** Closes the window as the desktop does, and waits until the program has made its backup and ended. */
export async function goHome(place) {
  const manager = spawn('openbox', [], { stdio: 'ignore' }); // closing is the window manager's word
  try {
    for (let tries = 0; programs(place.dataDir).length > 0; tries += 1) {
      if (tries > 120) throw new Error('the program did not end');
      if (tries % 20 === 1) {
        const [id] = execFileSync('xdotool', ['search', '--onlyvisible', '--name', 'Nirantar$']).toString().trim().split('\n');
        execFileSync('xdotool', ['windowactivate', '--sync', id, 'key', 'alt+F4']);
      }
      await pause(1000);
    }
  } finally {
    manager.kill('SIGKILL');
  }
}
