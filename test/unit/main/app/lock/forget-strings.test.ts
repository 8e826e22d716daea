import { expect, test } from 'vitest';
import { forgetStrings } from '../../../../../src/main/app/lock/forget-strings';

test('young and old garbage is collected more than once', () => {
  const kinds: (string | undefined)[] = [];
  forgetStrings((options) => void kinds.push(options?.type));
  expect(kinds).toEqual(['minor', 'major', 'minor', 'major', 'minor', 'major']);
});

test('a string that nobody uses any more is given up, in an engine that hides its collector (V17)', () => {
  let text: { readonly held: string } | null = { held: 'seven quiet lanterns' };
  const weak = new WeakRef(text);
  text = null;
  expect('gc' in globalThis).toBe(false);
  return new Promise<void>((done) => setImmediate(done)).then(() => {
    forgetStrings();
    expect(weak.deref()).toBeUndefined();
  });
});
