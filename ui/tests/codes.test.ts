import { describe, expect, it } from 'vitest';
import { codeOf, unknownCodes } from '../src/features/consult/codes';
import { matching } from '../src/features/consult/match';
import type { TemplateShown } from '../src/platform';

const row = (title: string, text: string, more: Partial<TemplateShown> = {}): TemplateShown => ({
  entry: title,
  kind: 'diagnosis',
  title,
  text,
  mine: false,
  built_in: false,
  listed: false,
  odd_code: false,
  ...more,
});

describe('diagnosis codes', () => {
  it('are found in front of words and behind them', () => {
    expect(codeOf('j06.9 URTI')).toBe('J06.9');
    expect(codeOf('URTI [J06.9]')).toBe('J06.9');
    expect(codeOf('Hypertension [i10]')).toBe('I10');
    expect(codeOf('Diabetes [icd-11:5a11]')).toBe('ICD-11: 5A11');
    for (const words of ['B12 deficiency', 'URTI [day 3]', 'URTI [viral]', 'J06.9', '']) {
      expect(codeOf(words), words).toBeNull();
    }
  });

  it('are marked where the clinic has a list and they are not in it', () => {
    const typed = row('bp', 'Hypertension [I10]');
    const list = [
      row('J06.9 URTI', 'URTI [J06.9]', { listed: true }),
      row('A09 mine', 'Loose motions [A09]', { mine: true }),
      typed,
    ];
    const box = 'J06.9 Cold\nFever [A09]\nViral fever\nBP [I10]';
    expect(unknownCodes(box, list)).toEqual(['A09']);
    expect(unknownCodes(box, [])).toEqual([]);
    expect(unknownCodes(box, [typed]), 'a phrase typed by hand is no list').toEqual([]);
  });

  it('complete by code and by any word of the term', () => {
    const list = [{ label: 'J06.9 Acute URTI', text: 'Acute URTI [J06.9]' }];
    for (const typed of ['j06', 'acute', 'urt']) expect(matching(typed, list), typed).toHaveLength(1);
  });
});
