import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { challengePattern } from '../../../../src/shared/capture/brought';
import { isOwnLink, readRespondLink } from '../../../../src/shared/capture/respond-link';
import { hostileLinks } from './hostile-links';

const numRuns = process.env['SOAK'] === '1' ? 200_000 : 3000;

test('a link brings its challenge with every hint that it has (I8)', () => {
  const id = '0123456789abcdefghijklmnop';
  const query = `challenge=482+913&portal=M%C3%BCller+%26+S%C3%B6hne&account=alex%40home&profile=generic-ocra&credential=${id}&method=token-named`;
  expect(readRespondLink(`countersign://respond?${query}`)).toEqual({
    ok: true,
    value: {
      scheme: 'countersign',
      challenge: '482 913',
      portal: 'Müller & Söhne',
      account: 'alex@home',
      profile: 'generic-ocra',
      credential: id,
      method: 'token-named',
    },
  });
});

test.each(hostileLinks)('%# is refused with its own code (E14)', (link, code) => {
  const read = readRespondLink(link);
  expect(isOwnLink(link)).toBe(true);
  expect(read.ok ? 'ok' : read.error.code).toBe(code);
});

test('what a refusal says of a link is a name of a field or a number, never the link’s text (E14)', () => {
  for (const [link] of hostileLinks) {
    const read = readRespondLink(link);
    for (const fact of Object.values(read.ok ? {} : read.error.facts))
      expect(typeof fact === 'number' || /^(?:[a-z]{0,16}|U\+[0-9A-F]{4,6})$/.test(String(fact))).toBe(true);
  }
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...['challenge=', 'portal=', '&', '=', '%', '%00', '%e2%80%ae', '+', '..', '/', '<', '482913', 'a', '\u202e', '\0'],
  );
  const query = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 });

  test('never throws, and gives only what may stand in a field (E14, P1)', () => {
    fc.assert(
      fc.property(query, (pieces) => {
        const read = readRespondLink(`countersign://respond?${pieces.join('')}`);
        if (!read.ok || read.value.scheme !== 'countersign') return;
        expect(read.value.challenge).toMatch(challengePattern);
        for (const hint of [read.value.portal, read.value.account])
          expect(hint ?? '').not.toMatch(/[\p{Cc}<>"`{}$\\/\u202a-\u202e]/u);
      }),
      { numRuns },
    );
  });

  test('a written challenge is read back as it was', () => {
    const challenge = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z -]{0,40}$/);
    fc.assert(
      fc.property(challenge, (text) => {
        const read = readRespondLink(`countersign://respond?challenge=${encodeURIComponent(text)}`);
        expect(read).toMatchObject({ ok: true, value: { challenge: text } });
      }),
      { numRuns },
    );
  });
});
