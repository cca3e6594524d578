// What both measurements of the screens share: the one in Chromium (screens.mjs) and the one of the real window.
import { cpus, loadavg } from 'node:os';

/** Prescription lines as doctors write them. */
export const LINES = [
  'tab paracetamol 650 1-0-1 5d af',
  'cap amoxicillin 500 1-1-1 5d pc',
  'syp ambroxol 5ml tds 5d',
  'tab cetirizine 10 0-0-1 5d',
];

/**
 * Patients who were not here today: whoever was may be signed already, and there is nothing to type into. `search` answers hits.
 */
export async function notToday(search, wanted = 50) {
  const found = new Map();
  for (const name of [
    'lakshmi',
    'kumar',
    'patel',
    'sharma',
    'khan',
    'reddy',
    'devi',
    'singh',
    'das',
    'nair',
    'pandian',
    'bose',
  ]) {
    if (found.size >= wanted) break;
    for (const hit of await search(name)) if (!hit.today) found.set(hit.id, hit);
  }
  if (found.size === 0) throw new Error('nobody found who was not here today');
  return [...found.values()].slice(0, wanted);
}

export function percentile(numbers, percent) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const value = sorted[Math.max(1, Math.ceil((sorted.length * percent) / 100)) - 1] ?? 0;
  return Math.round(value * 10) / 10;
}

/** Writes figures as docs/benchmarks.md has them: one JSON line each, milliseconds. */
export function teller(where) {
  return (figure, numbers, goal, dataset, baseline = null) => {
    if (numbers.length === 0) return;
    // eslint-disable-next-line no-console -- the figures are its answer
    console.log(
      JSON.stringify({
        figure,
        unit: 'ms',
        n: numbers.length,
        p50: percentile(numbers, 50),
        p95: percentile(numbers, 95),
        p99: percentile(numbers, 99),
        goal,
        baseline,
        dataset: `${dataset}; ${where}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`,
      }),
    );
  };
}

/**
 * Runs in the page: from the next key until `wanted` stands (and `unwanted` is gone) and has been painted. The answer is in
 * `window.__took`, a promise, and in `window.__ended` once it is there.
 */
export function fromTheNextKey([wanted, unwanted]) {
  window.__ended = null;
  window.__took = new Promise((resolve) => {
    let from = 0;
    addEventListener('keydown', (event) => (from = event.timeStamp), { once: true, capture: true });
    const look = () => {
      const there = document.querySelector(wanted);
      if (from > 0 && there && !(unwanted && document.querySelector(unwanted))) {
        // What a frame's callback finds, that frame paints; a message comes behind it.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve((window.__ended = performance.now() - from));
        channel.port2.postMessage(null);
      } else requestAnimationFrame(look);
    };
    look();
  });
  return true;
}

/** Of the waiting visits, one to be moved to the front or back, so that every turn changes something. */
export function turnOf(waiting, turn) {
  const visit = waiting[turn % waiting.length];
  visit.priority = !visit.priority;
  return [visit.id, visit.priority];
}

/** Runs in the page: from every input to the frame behind it, collected in `window.__frames`. */
export function everyInput() {
  window.__frames = [];
  addEventListener(
    'input',
    (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.__frames.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
