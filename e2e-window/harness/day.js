/** The day itself, from opening to closing: see day.js beside the tests. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Acts } from './acts.js';
import { startCups } from './cups.js';
import { cli, demoClinic, foundClinic } from './founding.js';
import { Key } from './hands.js';
import { NOTES, newcomer } from './people.js';
import { application, freshHome, openWindow } from './window.js';

const DRAFT = 'Sardi aur sar dard kal shaam se, raat ko bukhar bhi tha, pani kam piya ';

/** Plays a day and answers what it came to. Throws where anything is not as it should be. */
export async function day({ language, from, patients, pictures }) {
  const cups = await startCups();
  for (const printer of ['Desk', 'Room2']) cups.add(printer);
  cups.tool('lpadmin', '-d', 'Desk');
  const place = freshHome();
  const usb = join(place.home, 'usb');
  mkdirSync(usb);
  const env = { CUPS_SERVER: cups.server, LANGUAGE: language === 'hi' ? 'hi_IN:hi' : 'en_GB:en' };
  const began = Date.now();
  const steps = {};
  let window;
  let acts;
  const done = (step) => {
    steps[step] = Math.round((Date.now() - began) / 1000);
    console.error(`${String(steps[step]).padStart(5)} s  ${step}`);
  };
  const look = async (name) => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    execFileSync('import', ['-window', 'root', join(pictures, `${name}.png`)], { timeout: 10_000 });
  };
  try {
    const speed = { typing: [], opening: [] };
    const keep = async () => {
      const found = await acts.measured();
      speed.typing.push(...found.typing);
      speed.opening.push(...found.opening);
    };
    const shift = async (name) => {
      await keep();
      await acts.lock();
      await acts.logIn(name, staff.password);
    };

    // Opening.
    let staff = from === 'demo' ? demoClinic(place) : null;
    window = await openWindow({ place, env });
    acts = new Acts(window.browser, language);
    if (staff) await acts.logIn(staff.owner, staff.password);
    else staff = await foundClinic(acts);
    done('open');
    await backupTo(acts, usb);
    const rounds = shares(patients);
    const regulars = from === 'demo' ? await knownToday(acts) : [];
    let newcomers = 0;
    let seen = 0;
    let released = 0;

    for (const [round, count] of rounds.entries()) {
      await shift(staff.desk);
      await acts.toDesk();
      const names = [];
      const again = [];
      for (let place = 0; place < count; place += 1) {
        const regular = place % 3 === 2 ? regulars.shift() : undefined;
        if (regular) await acts.returning({ ...regular, way: 'cash' });
        else {
          const person = newcomer(newcomers);
          newcomers += 1;
          if (place === 1) person.priority = true;
          await acts.register(person);
          again.push({ name: person.name, find: person.phone || undefined });
          names.push(person.name);
        }
        if (round === 0 && place === 1) await look('desk');
      }
      // Whoever is seen may come back in a later round, and not everybody does.
      regulars.push(...again.filter((_, place) => place % 2 === 0));
      done(`round ${round + 1}: ${count} tokens`);
      if (round === 0) await queueMoves(acts, names);

      await shift(staff.nurse);
      await acts.toDesk();
      for (const [index, name] of names.slice(-3).entries())
        await acts.vitals(name, { bp: `${118 + index * 9}/${78 + index * 4}`, pulse: '82', weight: '61.5' });
      done(`round ${round + 1}: vitals`);

      await shift(staff.doctor);
      await acts.toConsult();
      const last = round === rounds.length - 1;
      seen += await consults(acts, { to: last ? 'printer' : ['ask', 'desk'][round % 2], last, cups, look, index: seen });
      done(`round ${round + 1}: consults`);
      if (round === 0) {
        await keep();
        const lost = await crash(acts, window, {
          again: async () => {
            window = await openWindow({ place, env });
            acts = Object.assign(new Acts(window.browser, language), { taken: acts.taken, keys: acts.keys, letters: acts.letters });
            return acts;
          },
          staff,
          place,
        });
        steps.lostLetters = lost;
        seen += 1;
        done('crash');
      }
    }

    // A doctor alone, a visit of yesterday, an amendment.
    await acts.toConsult();
    seen += await alone(acts, newcomers);
    done('a doctor alone');
    await late(acts, `Late ${newcomers}`);
    done('a late visit');
    await amend(acts, place);
    done('amended');

    // Whoever else has patients sees them: shift change.
    if (staff.other) {
      await shift(staff.other);
      await acts.toConsult();
      for (let index = 0; await acts.consult(index); index += 1) seen += 1;
      await shift(staff.doctor);
      await acts.toConsult();
      for (let index = 0; await acts.consult(index); index += 1) seen += 1;
      done('the other doctor');
    }

    // Closing.
    await shift(staff.desk);
    await acts.toDesk();
    released += await acts.printReleased();
    await look('desk-evening');
    const money = await close(acts, look);
    done('closed');
    await shift(staff.owner);
    await papersOfTheDay(acts, look);
    done('reports and register');

    const visits = await acts.ask('visit_list');
    const left = (stage) => visits.filter((visit) => visit.stage === stage).length;
    assert.deepEqual(
      ['waiting', 'in_consult', 'skipped'].map(left),
      [0, 0, 0],
      'nobody is left in the queue',
    );
    const doneToday = left('done');
    assert.equal(doneToday, seen + staff.seen, 'everybody who was seen is done');
    assert.ok(doneToday - staff.seen >= patients);
    assert.deepEqual(await acts.ask('release_list'), [], 'nothing is left to be printed');
    await keep();
    await goHome(place);
    await window.close();

    // The folder, as the core itself sees it; the backup of the exit.
    const core = (...words) =>
      JSON.parse(
        execFileSync(cli, ['--data-dir', place.dataDir, ...words], {
          env: { ...process.env, ...place.folders, NIRANTAR_USER: staff.owner, NIRANTAR_PASSWORD: staff.password },
        }).toString(),
      );
    const check = core('store', 'check');
    assert.ok(check.ok, JSON.stringify(check));
    const audit = core('audit', 'verify');
    assert.ok(audit.ok, JSON.stringify(audit));
    const backups = readdirSync(usb).filter((name) => name.endsWith('.nbk')).length;
    assert.ok(backups >= 2, 'the close of the day and the end of the program each made a backup');
    const most = (list) => (list.length > 0 ? Math.max(...list) : null);
    const keys = Object.fromEntries(Object.entries(acts.keys).map(([kind, list]) => [kind, { most: most(list), of: list.length }]));
    assert.ok(keys.fresh.most <= 12 && (keys.returning.most ?? 0) <= 6 && (keys.paper.most ?? 0) <= 8, JSON.stringify(keys));
    return {
      language,
      from,
      patients: doneToday - staff.seen,
      registered: newcomers,
      seconds: Math.round((Date.now() - began) / 1000),
      keys,
      letters: acts.letters,
      printed: cups.printed(),
      released,
      taken: acts.taken,
      money,
      draft_letters_lost: steps.lostLetters,
      ms: {
        typing_p50: percentile(speed.typing, 50),
        typing_p95: percentile(speed.typing, 95),
        consult_p50: percentile(speed.opening, 50),
        consult_p95: percentile(speed.opening, 95),
        keystrokes: speed.typing.length,
        consults: speed.opening.length,
      },
      backups,
      check: check.ok,
      audit: audit.ok,
    };
  } catch (error) {
    const picture = await window?.picture(`failed-day-${from}-${language}`).catch(() => 'none');
    const text = await window?.browser.execute(() => document.body.innerText).catch(() => 'not readable');
    error.message += `\npicture: ${picture}\ntext on the screen:\n${text}\nlog:\n${window?.log()}`;
    throw error;
  } finally {
    await window?.remove();
    await cups.stop();
  }
}

/** Rounds of at most 20, the last doctor-alone patients kept apart. */
function shares(patients) {
  const left = patients - 2; // one in the crash, one or more with a doctor alone
  const rounds = Math.max(2, Math.ceil(left / 20));
  return Array.from({ length: rounds }, (_, at) => Math.floor((left * (at + 1)) / rounds) - Math.floor((left * at) / rounds));
}

/** Some who were here in the last weeks and have no token yet. */
async function knownToday(acts) {
  const found = new Map();
  for (const text of ['ra', 'su', 'me', 'a']) {
    for (const hit of await acts.ask('patient_search', { text, limit: 20 }))
      if (!hit.today) found.set(hit.number, { name: hit.name, find: hit.number });
  }
  return [...found.values()];
}

async function backupTo(acts, folder) {
  await acts.palette(acts.said('ui-settings-backup'));
  await acts.sees('main label', acts.said('ui-field-backup-folder'));
  await acts.tabTo('main input[type=text]', { text: acts.said('ui-field-backup-folder') });
  await acts.writes(folder);
  await acts.press(Key.Enter);
  await acts.until('the folder', () => document.querySelector('main button.primary[disabled]') === null);
  assert.equal((await acts.ask('backup_status')).folder, folder);
}

/** Passed over, back again, not there, first: all from the row. */
async function queueMoves(acts, names) {
  const [one, two] = names;
  const stage = async (name) => (await acts.ask('visit_list')).find((visit) => visit.patient_name === name)?.stage;
  const is = (name, wanted) =>
    acts.browser.waitUntil(async () => (await stage(name)) === wanted, { timeout: 60_000, timeoutMsg: `${name} ${wanted}` });
  await acts.move(one, 's');
  await is(one, 'skipped');
  await acts.move(one, 'b');
  await is(one, 'waiting');
  // Whoever was not in the room when called has come back.
  for (const visit of (await acts.ask('visit_list')).filter((one) => one.stage === 'skipped')) {
    await acts.move(visit.patient_name, 'b');
    await is(visit.patient_name, 'waiting');
  }
  await acts.move(two, 'i');
  await acts.press(Key.Escape);
  await acts.isIn('.desk .top input');
}

/** Everybody who waits; on the last round the printer stands still for the first of them. */
async function consults(acts, { to, last, cups, look, index }) {
  let count = 0;
  for (;;) {
    if (!(await acts.next())) return count;
    // Where the sheets go is chosen in the first consult of the round.
    if (count === 0) {
      await acts.paperGoesTo(to);
      await acts.press(Key.Alt, 'q');
      await acts.sees('.door');
      if (!(await acts.next())) return count;
    }
    if (last && count === 0) {
      await wrongPrinter(acts, cups, look, NOTES[0]);
      count += 1;
      continue;
    }
    const first = await acts.browser.execute(() => document.querySelector('[aria-keyshortcuts="Alt+R"]') !== null);
    if (first && (index + count) % 2 === 0) {
      await acts.press(Key.Alt, 'r');
      await acts.until('the old lines', () => (document.querySelector('.rx input')?.value ?? '') !== '');
      const straight = acts.presses === 2;
      await acts.sign();
      if (straight) acts.keys.paper.push(acts.presses);
    } else {
      await acts.write(NOTES[(index + count) % NOTES.length]);
      if (count === 1) await look('consult');
      await acts.sign();
    }
    count += 1;
  }
}

/** The printer stands still: it is said, the sheet waits, and comes out of another one. */
async function wrongPrinter(acts, cups, look, note) {
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
async function crash(acts, window, { again, staff, place }) {
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
async function alone(acts, index) {
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
async function late(acts, name) {
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
async function amend(acts, place) {
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

/** Cash count to the rupee, close of the day. */
async function close(acts, look) {
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
async function papersOfTheDay(acts, look) {
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
async function goHome(place) {
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

/** Ids of the program under test that live in `dataDir`. */
function programs(dataDir) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readlinkSync(`/proc/${pid}/exe`) === application &&
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`NIRANTAR_DATA_DIR=${dataDir}\0`)
        );
      } catch {
        return false; // gone, or another's
      }
    })
    .map(Number);
}

/** The value that `percent` of the measurements do not exceed, in whole ms. */
function percentile(list, percent) {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)]);
}

