/**
 * The day of a clinic, shortened to a handful of patients: from the first run to the close, in Hindi, with a jammed printer, a
 * crash, a doctor alone and an amendment. The long one is day.js, run by hand.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../harness/day.js';

test('a day from the first run to the close, with the keyboard alone', { timeout: 600_000 }, async () => {
  const told = await day({ language: 'hi', from: 'empty', patients: 6 });
  console.log(JSON.stringify(told));
  assert.ok(told.patients >= 6 && told.printed >= 5, JSON.stringify(told));
  assert.ok(told.check && told.audit);
});
