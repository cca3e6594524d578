/** The day itself, from opening to closing: see day.js beside the tests. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startCups } from '../../ui/e2e/cups.mjs';
import { Acts } from './acts.js';
import { close, goHome, papersOfTheDay } from './evening.js';
import { cli, demoClinic, foundClinic } from './founding.js';
import { Key } from './hands.js';
import { alone, amend, crash, late, wrongPrinter } from './mishaps.js';
import { NOTES, newcomer } from './people.js';
import { freshHome, openWindow } from './window.js';

/** Plays a day and answers what it came to. Throws where anything is not as it should be. */
export async function day({ language, from, patients, pictures }) {
  const cups = await startCups();
  for (const printer of ['Desk', 'Room2']) cups.add(printer);
  cups.tool('lpadmin', '-d', 'Desk');
  const place = freshHome();
  const usb = join(place.home, 'usb');
  mkdirSync(usb);
  const env = { ...cups.environment, LANGUAGE: language === 'hi' ? 'hi_IN:hi' : 'en_GB:en' };
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

/** The value that `percent` of the measurements do not exceed, in whole ms. */
function percentile(list, percent) {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)]);
}

