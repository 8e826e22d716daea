import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suite as words } from '../../../../src/shared/i18n/en/suite';
import { explainSuite } from '../../../../src/shared/oath/explain';
import { parseSuite, type Suite } from '../../../../src/shared/oath/suite';
import { suiteParts, suiteWhys } from '../../../../src/shared/oath/suite-token';
import { suiteVectors } from '../../main/oath/vectors';
import { anySuite } from './any-suite';
import { anyText } from './any-text';

const flat = (suite: Suite) => ({
  suite: suite.text,
  hash: suite.algorithm,
  digits: suite.digits,
  counter: suite.counter,
  questionFormat: suite.question.format,
  questionLength: suite.question.length,
  pinHash: suite.pin,
  sessionLength: suite.session,
  timeStepSeconds: suite.time?.seconds ?? null,
});

test.each(suiteVectors.valid)('the suite $suite is taken apart', (vector) => {
  const read = parseSuite(vector.suite);
  expect(read.ok && flat(read.value)).toEqual(vector);
});

test.each(suiteVectors.invalid)('“%s” is no suite', (text) => {
  expect(parseSuite(text)).toMatchObject({ ok: false, error: { code: 'suite-invalid' } });
});

test('bare letters stand for the defaults of RFC 6287, 6.3, and the text stays as it was', () => {
  const read = parseSuite('OCRA-1:HOTP-SHA1-6:C-Q-P-S-T');
  expect(read.ok && read.value).toEqual({
    text: 'OCRA-1:HOTP-SHA1-6:C-Q-P-S-T',
    algorithm: 'SHA1',
    digits: 6,
    counter: true,
    question: { format: 'N', length: 8 },
    pin: 'SHA1',
    session: 64,
    time: { count: 1, unit: 'M', seconds: 60 },
  });
});

test.each<[string, object]>([
  ['', { part: 'version', found: '', position: 1, why: 'not-ocra' }],
  ['ocra-1:HOTP-SHA1-6:QN08', { part: 'version', found: 'ocra-1', position: 1, why: 'not-ocra' }],
  ['OCRA-1', { part: 'crypto', found: '', position: 7, why: 'section-missing' }],
  ['OCRA-1:TOTP-SHA1-6:QN08', { part: 'crypto', found: 'TOTP', position: 8, why: 'not-hotp' }],
  ['OCRA-1:HOTP-MD5-6:QN08', { part: 'hash', found: 'MD5', position: 13, why: 'hash' }],
  ['OCRA-1:HOTP', { part: 'hash', found: '', position: 12, why: 'hash' }],
  ['OCRA-1:HOTP-SHA1:QN08', { part: 'digits', found: '', position: 17, why: 'digits' }],
  ['OCRA-1:HOTP-SHA1-3:QN08', { part: 'digits', found: '3', position: 18, why: 'digits' }],
  ['OCRA-1:HOTP-SHA1-06:QN08', { part: 'digits', found: '06', position: 18, why: 'digits' }],
  ['OCRA-1:HOTP-SHA1-6-7:QN08', { part: 'crypto', found: '7', position: 20, why: 'section-extra' }],
  ['OCRA-1:HOTP-SHA1-6', { part: 'question', found: '', position: 19, why: 'section-missing' }],
  ['OCRA-1:HOTP-SHA1-6:', { part: 'suite', found: '', position: 20, why: 'unknown-part' }],
  ['OCRA-1:HOTP-SHA1-6:C', { part: 'question', found: '', position: 21, why: 'question-missing' }],
  ['OCRA-1:HOTP-SHA1-6:C1-QN08', { part: 'counter', found: 'C1', position: 20, why: 'counter' }],
  ['OCRA-1:HOTP-SHA1-6:QX08', { part: 'question', found: 'QX08', position: 20, why: 'question-format' }],
  ['OCRA-1:HOTP-SHA1-6:QN65', { part: 'question', found: 'QN65', position: 20, why: 'question-length' }],
  ['OCRA-1:HOTP-SHA1-6:QN', { part: 'question', found: 'QN', position: 20, why: 'question-length' }],
  ['OCRA-1:HOTP-SHA1-6:QN008', { part: 'question', found: 'QN008', position: 20, why: 'question-length' }],
  ['OCRA-1:HOTP-SHA1-6:QN08-PMD5', { part: 'pin', found: 'PMD5', position: 25, why: 'pin-hash' }],
  ['OCRA-1:HOTP-SHA1-6:QN08-S64', { part: 'session', found: 'S64', position: 25, why: 'session-length' }],
  ['OCRA-1:HOTP-SHA1-6:QN08-T49H', { part: 'time', found: 'T49H', position: 25, why: 'time-step' }],
  ['OCRA-1:HOTP-SHA1-6:QN08-QN08', { part: 'question', found: 'QN08', position: 25, why: 'twice' }],
  ['OCRA-1:HOTP-SHA1-6:QN08-C', { part: 'counter', found: 'C', position: 25, why: 'order' }],
  ['OCRA-1:HOTP-SHA1-6:QN08-X', { part: 'suite', found: 'X', position: 25, why: 'unknown-part' }],
  ['OCRA-1:HOTP-SHA1-6:QN08-', { part: 'suite', found: '', position: 25, why: 'unknown-part' }],
  ['OCRA-1:HOTP-SHA1-6:QN08:x', { part: 'suite', found: 'x', position: 25, why: 'section-extra' }],
  ['O'.repeat(65), { part: 'suite', found: '', position: 1, why: 'too-long' }],
])('“%s” says which part, where and why', (text, facts) => {
  expect(parseSuite(text)).toEqual({ ok: false, error: { code: 'suite-invalid', facts } });
});

test('parts out of order are taken only where they are allowed', () => {
  const text = 'OCRA-1:HOTP-SHA512-8:C-QH08-T1M-S064-PSHA256';
  expect(parseSuite(text)).toMatchObject({ error: { facts: { part: 'session', found: 'S064', why: 'order' } } });
  expect(parseSuite(text, { anyOrder: true })).toMatchObject({ ok: true, value: { pin: 'SHA256', session: 64 } });
});

test('any suite of the grammar is read, and kept byte for byte', () => {
  fc.assert(
    fc.property(anySuite, (text) => {
      expect(parseSuite(text)).toMatchObject({ ok: true, value: { text } });
    }),
  );
});

/** Whether an answer is a suite, or a refusal whose position and text are in `text` and that has words. */
function standsUp(text: string): void {
  const read = parseSuite(text);
  if (read.ok) {
    expect(read.value.text).toBe(text);
    return;
  }
  const { part, found, position, why } = read.error.facts;
  expect(suiteParts).toContain(part);
  expect(Object.keys(words.problems)).toContain(why);
  expect(text.slice(Number(position) - 1).startsWith(String(found))).toBe(true);
  expect(Number(position)).toBeLessThanOrEqual(text.length + 1);
}

const runs = process.env['SOAK'] === '1' ? 200_000 : 2000;

test('any mutation of a suite is a suite or an error that points into the text', () => {
  const change = fc.tuple(
    fc.nat(),
    fc.nat(3),
    fc.oneof(fc.constantFrom(...'-:CQPSTNHA0469'), fc.string({ maxLength: 3 })),
  );
  fc.assert(
    fc.property(anySuite, fc.array(change, { minLength: 1, maxLength: 3 }), (suite, changes) => {
      const mutated = changes.reduce((text, [at, cut, put]) => {
        const index = at % (text.length + 1);
        return text.slice(0, index) + put + text.slice(index + cut);
      }, suite);
      standsUp(mutated);
    }),
    { numRuns: runs },
  );
});

test('any text at all gets an answer', () => {
  fc.assert(fc.property(anyText(80), standsUp), { numRuns: runs });
});

test('every reason and every part has its words', () => {
  expect(Object.keys(words.problems).sort()).toEqual([...suiteWhys].sort());
  expect(Object.keys(words.of).sort()).toEqual([...suiteParts].sort());
});

test('any suite is explained by parts that have words, the response first', () => {
  fc.assert(
    fc.property(anySuite, (text) => {
      const read = parseSuite(text);
      if (!read.ok) throw new Error(text);
      const parts = explainSuite(read.value);
      expect(parts[0]?.key).toMatch(/^response/);
      for (const { key, facts } of parts) {
        const names = facts.count === undefined ? [key] : [`${key}_one`, `${key}_other`];
        for (const name of names) expect(words.parts).toHaveProperty([name]);
      }
    }),
  );
});
