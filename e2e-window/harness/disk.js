/** Looks through every byte that was written, for words that must not be readable there. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every ordinary file below `folder`. */
export function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    let stat;
    try {
      stat = lstatSync(path);
    } catch {
      return []; // gone meanwhile
    }
    if (stat.isDirectory()) return files(path);
    return stat.isFile() ? [path] : [];
  });
}

/**
 * Where one of `words` can be read below `folder`, in UTF-8 or UTF-16 of either order, whichever way Latin letters are
 * capitalised: `["…/file: word"]`, best empty.
 */
export function readable(folder, words) {
  const spellings = words.flatMap((word) =>
    [...new Set([word, word.normalize('NFC'), word.normalize('NFD')])].flatMap((text) => [
      { word, bytes: Buffer.from(text.toLowerCase(), 'utf8') },
      { word, bytes: Buffer.from(text.toLowerCase(), 'utf16le') },
      { word, bytes: Buffer.from(text.toLowerCase(), 'utf16le').swap16() },
    ]),
  );
  return files(folder).flatMap((file) => {
    const content = lowered(readFileSync(file));
    const found = spellings.filter(({ bytes }) => content.includes(bytes)).map(({ word }) => `${file}: ${word}`);
    return [...new Set(found)];
  });
}

/** ASCII capitals made small, byte by byte; all other bytes stay. */
function lowered(bytes) {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] >= 0x41 && bytes[at] <= 0x5a) bytes[at] += 0x20;
  }
  return bytes;
}
