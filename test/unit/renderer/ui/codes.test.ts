import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, spell } from '../../../../src/renderer/ui/codes';
import { groupSizes } from '../../../../src/shared/verification/groups';

const say = ({ key, character }: { key: string; character: string }) =>
  key === 'digit' ? character : `${key} ${character}`;

describe('a code on the screen', () => {
  it('is grouped as the design says: 6 as 3-3, 7 as 3-4, 8 as 4-4, 9 as 3-3-3, else in fours', () => {
    expect([6, 7, 8, 9, 10, 5].map(groupSizes)).toEqual([
      [3, 3],
      [3, 4],
      [4, 4],
      [3, 3, 3],
      [4, 4, 2],
      [4, 1],
    ]);
  });

  it('loses and gains nothing by being cut into groups', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (code) => {
        expect(cut(code, groupSizes([...code].length)).join('')).toBe(code);
      }),
    );
  });

  it('is spelled digit by digit, with a comma between groups', () => {
    expect(spell('482913', [3, 3], say)).toBe('4 8 2, 9 1 3');
  });

  it('says O, 0, I, 1 and l apart where letters and digits mix, and capitals from small letters', () => {
    expect(spell('O0Il1aB', [7], say)).toBe('letterO O, zero 0, letterI I, letterL l, one 1, small a, capital B');
  });
});
