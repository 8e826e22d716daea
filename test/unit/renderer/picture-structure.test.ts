import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPicture } from '../../../src/renderer/ui/qr/check-picture';
import { checkStructure } from '../../../src/renderer/ui/qr/structure';
import { png, qrPng } from '../../fakes/png';

const bytes = (buffer: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);
const code = async (buffer: Uint8Array) => {
  const checked = await checkPicture(new Blob([bytes(buffer)]));
  return checked.ok ? 'ok' : checked.error.code;
};
const text = (words: string) => Buffer.from(words, 'latin1');
const whole = qrPng('482913');
/** End record of a ZIP archive without files. */
const zipEnd = Buffer.concat([text('PK\x05\x06'), Buffer.alloc(18)]);

/** A JPEG's skeleton: an application segment that holds a thumbnail with an end of its own, frame, scan, end. */
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 0, 0]),
  Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 100, 0, 100, 3, ...Array.from({ length: 9 }, () => 0)]),
  Buffer.from([0xff, 0xda, 0, 4, 0, 0, 1, 2, 3, 0xff, 0, 4, 5, 0xff, 0xd9]),
]);

/** A chunk in front of the picture's data, which is after the header of 33 bytes. */
const withChunk = (type: string): Buffer =>
  Buffer.concat([whole.subarray(0, 33), Buffer.from([0, 0, 0, 8]), text(type), Buffer.alloc(12), whole.subarray(33)]);

describe('what is refused before it is decoded (I7)', () => {
  test('a picture that is cut off anywhere', async () => {
    const large = png(300, 300, (x, y) => (x * 7 + y * 13 + ((x * y) % 251)) % 256);
    for (let length = 33; length < large.length; length += 1024)
      expect(await code(large.subarray(0, length))).toBe('cut-off');
    for (let length = whole.length - 40; length < whole.length; length += 1)
      expect(await code(whole.subarray(0, length))).toBe('cut-off');
    expect(await code(jpeg.subarray(0, jpeg.length - 1))).toBe('cut-off');
  });

  test.each<readonly [string, Uint8Array, string]>([
    ['a whole PNG', whole, 'ok'],
    ['a whole JPEG with a thumbnail', jpeg, 'ok'],
    ['a JPEG with a film behind it, as phones make them', Buffer.concat([jpeg, text('\0\0\0\x18ftypmp42')]), 'ok'],
    ['a moving PNG', withChunk('acTL'), 'animated'],
    ['a PNG with a script behind it', Buffer.concat([whole, text('<script>alert(1)</script>')]), 'two-kinds'],
    ['a PNG that is a ZIP archive too', Buffer.concat([whole, zipEnd]), 'two-kinds'],
    ['a JPEG that is a ZIP archive too', Buffer.concat([jpeg, zipEnd]), 'two-kinds'],
    [
      'a PNG with a PDF in it',
      Buffer.concat([whole.subarray(0, 33), text('%PDF-1.7'), whole.subarray(33)]),
      'two-kinds',
    ],
    ['a drawing with scripts (SVG)', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'other-kind'],
    ['a drawing behind a declaration', text('\xef\xbb\xbf <?xml version="1.0"?><svg/>'), 'other-kind'],
    ['a moving GIF', text('GIF89a'), 'other-kind'],
    ['a WebP', text('RIFF\x10\0\0\0WEBPVP8 '), 'other-kind'],
    ['a HEIC of a phone', text('\0\0\0\x18ftypheic'), 'other-kind'],
    ['a document', text('%PDF-1.7'), 'other-kind'],
    ['an archive', text('PK\x03\x04'), 'other-kind'],
    ['a page', text('<!DOCTYPE html><html>'), 'other-kind'],
    ['a text', text('482913'), 'not-a-picture'],
    ['nothing', new Uint8Array(), 'not-a-picture'],
  ])('%s: %#', async (_name, picture, expected) => {
    expect(await code(picture)).toBe(expected);
  });

  test('a file of 1 GB, before one byte of it is read', async () => {
    const file = { size: 1024 ** 3, arrayBuffer: () => Promise.reject(new Error('it was read')) } as unknown as Blob;
    expect(await checkPicture(file)).toMatchObject({
      ok: false,
      error: { code: 'too-large', facts: { megabytes: 1024 } },
    });
  });

  test('any bytes behind a right start are judged, and nothing throws (P1)', () => {
    const start = fc.constantFrom(
      whole.subarray(0, 33),
      whole.subarray(0, 8),
      jpeg.subarray(0, 12),
      jpeg.subarray(0, 31),
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (before, rest) => {
        const checked = checkStructure(Uint8Array.from([...before, ...rest]));
        expect(checked.ok || ['cut-off', 'animated', 'two-kinds'].includes(checked.error.code)).toBe(true);
      }),
      { numRuns: process.env['SOAK'] === '1' ? 200_000 : 2000 },
    );
  });
});
