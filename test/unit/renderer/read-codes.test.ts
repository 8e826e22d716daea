import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { type Pixels, readCodes } from '../../../src/renderer/ui/qr/read-codes';

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** A white picture with codes in it. */
function picture(width: number, height: number, codes: readonly Placed[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const { text, left, top, scale } of codes) {
    const code = encode(text, { border: 4 });
    for (let y = 0; y < code.size * scale; y++)
      for (let x = 0; x < code.size * scale; x++)
        if (code.data[Math.floor(y / scale)]?.[Math.floor(x / scale)])
          data.fill(0, ((top + y) * width + left + x) * 4, ((top + y) * width + left + x) * 4 + 3);
  }
  return { data, width, height };
}

test('one code in a picture is read', () => {
  expect(readCodes(picture(300, 300, [{ text: '482913', left: 30, top: 30, scale: 5 }]), true)).toEqual(['482913']);
});

test('several codes in one picture are all found, each once', () => {
  const codes = [
    { text: '482913', left: 40, top: 40, scale: 6 },
    { text: 'https://example.org/', left: 560, top: 380, scale: 6 },
  ];
  expect([...readCodes(picture(800, 640, codes), true)].sort()).toEqual(['482913', 'https://example.org/']);
  const beside = [
    { text: '482913', left: 0, top: 0, scale: 5 },
    { text: '551200', left: 165, top: 0, scale: 5 },
  ];
  expect([...readCodes(picture(330, 165, beside), true)].sort()).toEqual(['482913', '551200']);
  const above = beside.map(({ left, ...code }) => ({ ...code, left: 0, top: left }));
  expect([...readCodes(picture(165, 330, above), true)].sort()).toEqual(['482913', '551200']);
  const same = codes.map((code) => ({ ...code, text: '482913' }));
  expect(readCodes(picture(800, 640, same), true)).toEqual(['482913']);
});

test('a small code in a large screen is found', () => {
  const text = 'countersign://respond?challenge=482913';
  expect(readCodes(picture(1920, 1080, [{ text, left: 1500, top: 800, scale: 3 }]), true)).toEqual([text]);
});

test('a picture without a code, or of no size to speak of, has none', () => {
  expect(readCodes(picture(400, 300, []), true)).toEqual([]);
  expect(readCodes(picture(1, 1, []), true)).toEqual([]);
});

test('any pixels are looked at, and nothing throws (P1, I7)', () => {
  const side = fc.integer({ min: 1, max: 48 });
  fc.assert(
    fc.property(side, side, fc.uint8Array({ minLength: 16, maxLength: 256 }), (width, height, noise) => {
      const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => noise[at % noise.length] ?? 0);
      expect(readCodes({ data, width, height }, true).every((text) => typeof text === 'string')).toBe(true);
    }),
    { numRuns: process.env['SOAK'] === '1' ? 20_000 : 300 },
  );
});

test('a code that was painted over anywhere gives its text or none', () => {
  fc.assert(
    fc.property(fc.nat(250), fc.nat(250), fc.integer({ min: 1, max: 120 }), (left, top, size) => {
      const spoilt = picture(290, 290, [{ text: '482913', left: 10, top: 10, scale: 8 }]);
      for (let y = top; y < Math.min(290, top + size); y++)
        spoilt.data.fill(0, (y * 290 + left) * 4, (y * 290 + Math.min(290, left + size)) * 4);
      expect([[], ['482913']]).toContainEqual(readCodes(spoilt, false));
    }),
    { numRuns: process.env['SOAK'] === '1' ? 5000 : 60 },
  );
});
