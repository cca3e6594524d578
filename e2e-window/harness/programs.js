/** Processes of the program under test. */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { application } from './window.js';

/** Ids of the program under test that live in `dataDir`. */
export function programs(dataDir) {
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
