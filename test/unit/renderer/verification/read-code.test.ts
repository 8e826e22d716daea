import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsBefore, readCode } from '../../../../src/renderer/verification/read-code';
import type { CodeShape } from '../../../../src/shared/vault/contract';

const six: CodeShape = { min: 6, max: 6, alphabet: 'digits' };
const runs = process.env['SOAK'] === '1' ? 20_000 : 200;

describe('what stays in a code field', () => {
  it('is the digits alone, once the only thing to leave out are spaces and dashes', () => {
    for (const text of ['482 913', '482-913', ' 482913', '482\u00a0913', '４８２９１３'])
      expect(readCode(text, six).kept).toBe('482913');
  });

  it('is nothing where only separators were typed', () => {
    expect(readCode('  - ', six).kept).toBe('');
  });

  it('is the whole text while something in it is wrong, so that it can be seen and mended', () => {
    expect(readCode('Your challenge is 482 913', six).kept).toBe('Your challenge is 482 913');
    expect(readCode('48O 913', six).kept).toBe('48O 913');
  });

  it('loses no letter and no digit of any text', () => {
    const bare = (text: string) => text.replace(/[^0-9A-Za-z]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (text) => {
        expect(bare(readCode(text, six).kept)).toBe(bare(text));
      }),
      { numRuns: runs },
    );
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { kept } = readCode(text, six);
        expect(readCode(kept, six).kept).toBe(kept);
      }),
      { numRuns: runs },
    );
  });
});

describe('the cells that are marked', () => {
  it('are those of the character that does not belong, counted without spaces', () => {
    expect(readCode('48 O913', six).wrong).toEqual([2]);
  });

  it('are all beyond the longest code', () => {
    expect(readCode('48291377', six).wrong).toEqual([6, 7]);
  });

  it('are none while the code is only unfinished', () => {
    expect(readCode('482', six).wrong).toEqual([]);
  });

  it('are within the cells that are drawn, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { check, wrong } = readCode(text, six);
        for (const cell of wrong) expect(cell).toBeLessThan([...check.value].length);
      }),
      { numRuns: runs },
    );
  });
});

describe('the caret', () => {
  it('stands after as many cells as there are characters before it that fill one', () => {
    expect(cellsBefore('482 913', 0, six)).toBe(0);
    expect(cellsBefore('482 913', 4, six)).toBe(3);
    expect(cellsBefore('482 913', 7, six)).toBe(6);
  });
});
