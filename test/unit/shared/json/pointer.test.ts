import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atPointer, pointerOf } from '../../../../src/shared/json/pointer';
import type { Json } from '../../../../src/shared/json/types';

const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7 };

test.each<readonly [string, Json | undefined]>([
  ['', document],
  ['/foo', document.foo],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/m~0n', 8],
  ['/ ', 7],
  ['/foo/2', undefined],
  ['/foo/00', undefined],
  ['/foo/-', undefined],
  ['/toString', undefined],
  ['/foo/length', undefined],
  ['/m~n', undefined],
  ['foo', undefined],
  ['/a~1b/x', undefined],
])('pointer %j (RFC 6901 section 5)', (pointer, value) => {
  expect(atPointer(document, pointer)).toEqual(value);
});

test('a path written as a pointer leads back to the value', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (path) => {
      const nested = path.reduceRight<Json>((inner, key) => ({ [key]: inner }), 'here');
      fc.pre(!path.includes('__proto__'));
      expect(atPointer(nested, pointerOf(path))).toBe('here');
    }),
  );
});
