/** The search for readable words finds what it must find: a test that cannot fail proves nothing. */
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readable } from '../harness/disk.js';

test('words are found in every spelling, at any depth, and only where they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nirantar-readable-'));
  try {
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    writeFileSync(join(folder, 'plain'), 'xx सुनीता yy');
    writeFileSync(join(folder, 'deep/utf16'), Buffer.from('zSunitaz', 'utf16le'));
    writeFileSync(join(folder, 'deep/er/utf16be'), Buffer.from('SUNITA', 'utf16le').swap16());
    writeFileSync(join(folder, 'noise'), Buffer.alloc(4096, 0xa7));
    assert.deepEqual(readable(folder, ['सुनीता', 'sunita', 'absent']).map((hit) => hit.slice(folder.length)).sort(), [
      '/deep/er/utf16be: sunita',
      '/deep/utf16: sunita',
      '/plain: सुनीता',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
