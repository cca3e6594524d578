/** What does not go as it should in a day, and what is done about it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key } from './hands.js';
import { NOTES } from './people.js';
import { programs } from './programs.js';

const DRAFT = 'Sardi aur sar dard kal shaam se, raat ko bukhar bhi tha, pani kam piya ';

/** The printer stands still: it is said, the sheet waits, and comes out of another one. */
export async function wrongPrinter(acts, cups, look, note) {
  cups.tool('cupsdisable', '-r', 'paper jam', 'Desk');
  await acts.write(note);
  assert.equal(await acts.sign(), 'stuck');
  await look('stuck');
  const printed = cups.printed();
  assert.ok(cups.waiting() >= 1, 'the job waits');
  await acts.press(Key.Alt, 'q');
  await acts.sees('.door');
  await acts.palette(acts.said('ui-settings-printers'));
  await acts.sees('main button', 'Room2');
  await acts.tabTo('main button', { text: 'Room2' });
  await look('printers');
  await acts.press(Key.Enter);
  await acts.browser.waitUntil(() => cups.printed() > printed, { timeout: 60_000, timeoutMsg: 'the sheet did not come out of the other printer' });
  cups.tool('cupsenable', 'Desk');
  await acts.goTo('consult');
  await acts.sees('.door');
}

/** kill -9 in the middle of a line; answers how many letters of the last two seconds were lost at most. */
export async function crash(acts, window, { again, staff, place }) {
  await acts.press(Key.F2);
  await acts.isIn('.door input');
  await acts.type('Crash Kumari');
  await acts.sees('.hit.new');
  await acts.press(Key.Enter);
  await fillNew(acts, '52');
  await acts.isIn('.consult textarea');
  const written = [];
  for (const letter of DRAFT.repeat(3)) {
    await acts.type(letter);
    written.push(Date.now());
    if (written.length >= 40 && written.at(-1) - written[0] > 6_000) break;
  }
  const killed = Date.now();
  for (const pid of programs(place.dataDir)) process.kill(pid, 'SIGKILL');
  await window.close();
  const later = await again();
  await later.logIn(staff.doctor, staff.password);
  await later.goTo('consult');
  await later.sees('.door');
  await later.next();
  await later.isIn('.consult textarea');
  const kept = (await later.box()).length;
  const certain = written.filter((at) => killed - at > 2_000).length;
  assert.ok(kept >= certain, `${kept} letters were kept, ${certain} were typed more than two seconds before the crash`);
  assert.ok(DRAFT.repeat(3).startsWith(await later.box()));
  await later.press(Key.Tab);
  await later.press(Key.Tab);
  await later.type('Viral fever');
  await later.tabTo('.rx input');
  await later.type('tab paracetamol 650 1-0-1 3d');
  await later.press(Key.Escape);
  await later.sign();
  return written.length - kept;
}

/** The rest of a registration that was begun with a name, from the consult. */
async function fillNew(acts, age) {
  await acts.isIn('form.form input');
  await acts.press(Key.Tab);
  await acts.isIn('form.form input[type=radio]');
  await acts.press(' ');
  await acts.press(Key.Tab);
  await acts.type(age);
  await acts.press(Key.Enter);
}

/** No desk today: the doctor finds or adds the patient, and the token makes itself. */
export async function alone(acts, index) {
  await acts.press(Key.F2);
  await acts.isIn('.door input');
  await acts.type(`Alone ${'abcdefgh'[index % 8]} Kumar`.replace(/\d/g, ''));
  await acts.sees('.hit.new');
  await acts.press(Key.Enter);
  await fillNew(acts, '41');
  await acts.isIn('.consult textarea');
  await acts.paperGoesTo('desk');
  await acts.tabTo('.consult textarea', { text: acts.said('ui-consult-complaints'), backwards: true });
  await acts.write(NOTES[3]);
  await acts.sign();
  return 1;
}

/** A visit of yesterday, when the power was out. */
export async function late(acts, name) {
  const yesterday = new Date(Date.now() + 19_800_000 - 86_400_000).toISOString().slice(0, 10);
  await acts.press(Key.Alt, 'y');
  await acts.isIn('.door .date-part');
  const [year, month, date] = yesterday.split('-');
  await acts.type(`${date}${month}${year}`);
  await acts.until(
    'the day of the visit',
    (parts) => document.querySelector('.date-box')?.textContent.replace(/\D/g, '') === parts,
    `${date}${month}${year}`,
  );
  await acts.press(Key.F2);
  await acts.isIn('.door input[role=combobox]');
  await acts.type(name.replace(/\d+/, 'Kumari'));
  await acts.sees('.hit.new');
  await acts.press(Key.Enter);
  await fillNew(acts, '29');
  await acts.write(NOTES[1]);
  await acts.sign();
}

/** The last prescription of today is amended and printed anew: it says CORRECTED. */
export async function amend(acts, place) {
  await acts.toQueue();
  await acts.press(Key.End);
  await acts.until('the last row', () => document.activeElement?.querySelector('.token.done') !== null);
  const visit = await acts.browser.execute(() => document.activeElement.closest('[data-visit]').dataset.visit);
  await acts.press(Key.Enter);
  await acts.sees('.consult .signed');
  await acts.press(Key.Alt, 'e');
  await acts.isIn('.consult textarea');
  await acts.tabTo('.rx input');
  await acts.press(Key.ArrowDown);
  await acts.press(Key.End);
  await acts.press(Key.Enter);
  await acts.until('an empty line', () => document.activeElement?.matches('.rx input') && document.activeElement.value === '');
  await acts.type('ors sachet sos');
  await acts.press(Key.Escape);
  await acts.sign();
  const opened = await acts.ask('encounter_open', { visit });
  const paper = await acts.ask('paper_make', { paper: { kind: 'prescription', encounter: opened.id }, purpose: 'preview' });
  const file = join(place.home, 'corrected.pdf');
  writeFileSync(file, Buffer.from(paper.pdf_base64, 'base64'));
  assert.match(execFileSync('pdftotext', [file, '-']).toString(), /CORRECTED/);
}
