import { expect, test } from 'vitest';
import { judge } from '../../../../src/renderer/ui/strength/judge';

test('strength grows with what cannot be guessed', () => {
  const weak = judge('password1');
  const strong = judge('tabard weft ninepin gouache');
  expect(weak).toMatchObject({ score: 0, warning: 'common' });
  expect(strong).toMatchObject({ score: 4, warning: null });
  expect(strong.guesses).toBeGreaterThan(weak.guesses * 1000);
});

test('the longest passphrase is judged without hanging', () => {
  expect(judge('a\u{1f511}'.repeat(512)).score).toBeGreaterThan(0);
});
