/**
 * A whole day of a clinic in the real window, with the keyboard alone:
 *
 *     npm --prefix e2e-window run day -- --language hi|en --from demo|empty --patients 60
 *
 * Run under scripts/with-secret-service and xvfb-run. Prints one line of JSON: what was done, how many keys it took, how quick
 * it felt, and what the core says of its own records at the end. Needs Debian's cups (a print server of its own is started).
 */
import { parseArgs } from 'node:util';
import { day } from './harness/day.js';

const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'en' },
    from: { type: 'string', default: 'empty' },
    patients: { type: 'string', default: '60' },
    pictures: { type: 'string' },
  },
});
try {
  const told = await day({ ...values, patients: Number(values.patients) });
  console.log(JSON.stringify(told));
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
