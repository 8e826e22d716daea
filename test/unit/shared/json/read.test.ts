import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../../src/shared/json/read';
import { jsonLimits } from '../../../../src/shared/json/types';

const runs = process.env['SOAK'] === '1' ? 200_000 : 2000;
const faultOf = (text: string, limits = jsonLimits) => {
  const read = readJson(text, limits);
  return read.ok ? null : { code: read.error.code, ...read.error.facts };
};

test('what JSON.stringify writes is read as JSON.parse reads it', () => {
  const plainKeys = fc
    .jsonValue({ maxDepth: 6 })
    .filter((value) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value)));
  fc.assert(
    fc.property(plainKeys, fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
    { numRuns: runs },
  );
});

test.each([
  ['every escape', String.raw`"\"\\\/\b\f\n\r\t\u0041\ud83d\ude00"`],
  ['a lone surrogate, as JSON.parse does', String.raw`"\ud800"`],
  ['text beyond the first plane', '"😀 é ‮"'],
  ['a number with fraction and exponent', '-12.5E-3'],
  ['minus nought', '-0'],
  ['white space around everything', ' \t\r\n[ 1 , { "a" : null } ] \n'],
  ['an empty key', '{"":1}'],
  ['keys that only look like others', '{"__proto":1,"Constructor":2,"toString":3,"hasOwnProperty":4}'],
])('reads %s', (_name, text) => {
  expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
});

test.each([
  ['', 1, 1],
  ['   ', 1, 4],
  ['{"a":1,}', 1, 8],
  ['[1,2', 1, 5],
  ["{'a':1}", 1, 2],
  ['{"a" 1}', 1, 6],
  ['{\n  "a": tru\n}', 2, 8],
  ['[01]', 1, 3],
  ['[1.]', 1, 3],
  ['[+1]', 1, 2],
  ['NaN', 1, 1],
  ['"a\nb"', 1, 3],
  ['"\\x41"', 1, 2],
  ['"\\u00g0"', 1, 2],
  ['"open', 1, 6],
  ['{} {}', 1, 4],
  ['// note\n1', 1, 1],
  ['\ufeff{}', 1, 1],
])('%j is not JSON, and the place is told', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(faultOf(text)).toEqual({ code: 'json-syntax', line, column });
});

test('a key that stands twice is refused, however it is spelled, with its path (I5)', () => {
  expect(faultOf('{"a":{"b":[0,{"c":1,"c":2}]}}')).toEqual({ code: 'json-duplicate-key', path: '/a/b/1/c', key: 'c' });
  expect(faultOf('{"a":1,"\\u0061":1}')).toEqual({ code: 'json-duplicate-key', path: '/a', key: 'a' });
  expect(faultOf('{"x/y":{"~":1,"~":1}}')).toEqual({ code: 'json-duplicate-key', path: '/x~1y/~0', key: '~' });
});

test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused, also when it is escaped (I5)', (key) => {
  const escaped = [...key].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('');
  expect(faultOf(`[{"${key}":{"admin":true}}]`)).toEqual({ code: 'json-forbidden-key', path: `/0/${key}`, key });
  expect(faultOf(`[{"${escaped}":1}]`)).toEqual({ code: 'json-forbidden-key', path: `/0/${key}`, key });
  expect(Object.prototype).not.toHaveProperty('admin');
});

test('depth 32 is read, 33 is refused, and 100,000 does not end the program (I5)', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(faultOf(nested(32))).toBeNull();
  expect(faultOf(nested(33))).toEqual({ code: 'json-too-deep', path: '/0'.repeat(32), limit: 32 });
  expect(faultOf(nested(100_000))).toMatchObject({ code: 'json-too-deep' });
  expect(faultOf('{"a":'.repeat(100_000))).toMatchObject({ code: 'json-too-deep', path: '/a'.repeat(32) });
});

test('the size counts in bytes of UTF-8; 20 MiB are read, one byte more is refused (I5)', () => {
  const limits = { bytes: 10, depth: 32 };
  expect(faultOf('"12345678"', limits)).toBeNull();
  expect(faultOf('"123456789"', limits)).toEqual({ code: 'json-too-large', limit: 10 });
  expect(faultOf('"éééé"', limits)).toBeNull();
  expect(faultOf('"ééééé"', limits)).toMatchObject({ code: 'json-too-large' });
  expect(faultOf('"😀😀"', limits)).toBeNull();
  expect(faultOf('"😀😀a"', limits)).toMatchObject({ code: 'json-too-large' });
  const whole = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`;
  expect(faultOf(whole(20 * 1024 * 1024))).toBeNull();
  expect(faultOf(whole(20 * 1024 * 1024 + 1))).toEqual({ code: 'json-too-large', limit: 20_971_520 });
});

test('a number that no double can hold is refused with its path', () => {
  expect(faultOf('{"n":[1e999]}')).toEqual({ code: 'json-number', path: '/n/0' });
});
