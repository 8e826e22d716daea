import { expect, test } from 'vitest';
import { recoveryLimit } from '../../../../../src/main/app/window/recovery';

test('a page that crashes is made anew three times a minute (D14)', () => {
  let now = 0;
  const mayRecover = recoveryLimit({ now: () => now });
  expect([mayRecover(), mayRecover(), mayRecover(), mayRecover()]).toEqual([true, true, true, false]);
  now = 59_999;
  expect(mayRecover()).toBe(false);
  now = 60_000;
  expect(mayRecover()).toBe(true);
});
