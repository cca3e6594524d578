/** Splits what was typed, pasted or read aloud into words: numbers and punctuation of a printed kit are dropped. */
export function kitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

export const KIT_LENGTH = 24;
