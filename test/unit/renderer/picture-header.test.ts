import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPicture, LIMITS } from '../../../src/renderer/ui/qr/check-picture';
import { type HeaderProblem, readSize } from '../../../src/renderer/ui/qr/header';
import { png, pngThatClaims, qrPng } from '../../fakes/png';

const side = fc.integer({ min: 1, max: 65_535 });

/** A JPEG up to its frame header: application segments, then height and width. */
const jpeg = (width: number, height: number, segments: readonly Uint8Array[], frame = 0xc0): Uint8Array => {
  const parts = segments.map((data) => [0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, frame, 0, 17, 8, ...size, 3]);
};

describe('the header of a picture', () => {
  it('a PNG’s size is read whatever its size is', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(readSize(pngThatClaims(width, height))).toEqual({ ok: true, value: { width, height } });
      }),
    );
  });

  it('a JPEG’s size is read behind any segments, for every kind of frame', () => {
    const segments = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 });
    const frame = fc.constantFrom(0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc9, 0xcf);
    fc.assert(
      fc.property(side, side, segments, frame, (width, height, before, kind) => {
        expect(readSize(jpeg(width, height, before, kind))).toEqual({ ok: true, value: { width, height } });
      }),
    );
  });

  it('any bytes give a size or a reason, and never throw', () => {
    const opened = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n'];
    const named = ['GIF89a', 'RIFF1234WEBP', '1234ftyp', 'II*\0', 'BM1234\0\0\0\0', '%PDF-', 'PK\x03\x04', '<svg'];
    const starts = fc.constantFrom('', ...opened, ...named);
    const reasons = (start: string): readonly HeaderProblem[] => {
      if (opened.includes(start)) return ['broken-header'];
      return named.includes(start) ? ['other-kind'] : ['not-a-picture', 'other-kind', 'broken-header'];
    };
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const read = readSize(Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]));
        if (read.ok) expect(named).not.toContain(start);
        else expect(reasons(start)).toContain(read.error.code);
      }),
      { numRuns: process.env['SOAK'] === '1' ? 200_000 : 2000 },
    );
  });

  it('a text that starts as a bitmap does is not called one', () => {
    const said = (text: string) => readSize(Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(said('BMW, BMI and other words')).toMatchObject({ error: { code: 'not-a-picture' } });
    expect(said('BM\x36\x10\x0e\0\0\0\0\0\x36')).toMatchObject({
      error: { code: 'other-kind', facts: { kind: 'bmp' } },
    });
  });

  it('a picture cut off at any byte of its header is refused', () => {
    const whole = qrPng('otpauth://totp/a?secret=JBSWY3DPEHPK3PXP');
    for (let length = 0; length < 24; length++) expect(readSize(whole.subarray(0, length)).ok).toBe(false);
    const photo = jpeg(640, 480, [Uint8Array.from({ length: 40 }, (_, n) => n)]);
    for (let length = 0; length < photo.length - 1; length++)
      expect(readSize(photo.subarray(0, length)).ok).toBe(false);
  });
});

describe('what may be decoded (I7)', () => {
  const code = async (bytes: Uint8Array<ArrayBuffer>) => {
    const checked = await checkPicture(new Blob([bytes]));
    return checked.ok ? 'ok' : checked.error.code;
  };
  const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);

  it.each([
    ['a usual screenshot', 1920, 1080, 'ok'],
    ['exactly 50 megapixels', 10_000, 5000, 'ok'],
    ['one row more', 10_000, 5001, 'too-many-pixels'],
    ['the largest size that a header can say', 65_535, 65_535, 'too-many-pixels'],
    ['twenty times as long as wide', 2000, 100, 'ok'],
    ['longer than that', 2001, 100, 'too-long'],
    ['higher than that', 100, 2001, 'too-long'],
    ['no width', 0, 100, 'broken-header'],
  ])('%s', async (_name, width, height, expected) => {
    expect(await code(bytes(pngThatClaims(width, height)))).toBe(expected);
  });

  it('a file over 40 MB is refused before it is read', async () => {
    const huge = { size: LIMITS.bytes + 1, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as Blob;
    const checked = await checkPicture(huge);
    expect(checked).toEqual({ ok: false, error: { code: 'too-large', facts: { megabytes: 41 } } });
  });

  it('the type comes from the first bytes, not from the name', async () => {
    const checked = await checkPicture(new File([bytes(png(8, 8, () => 255))], 'x.gif', { type: 'image/gif' }));
    expect(checked.ok && checked.value.blob.type).toBe('image/png');
  });
});
