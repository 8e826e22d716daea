import { expect, test } from 'vitest';
import { keyName } from '../../../../src/renderer/ui/platform';

test('key caps are named as on the keyboard in front of the person', () => {
  expect(keyName('Ctrl L', false)).toBe('Ctrl L');
  expect(keyName('Ctrl L', true)).toBe('⌘ L');
  expect(keyName('Alt', true)).toBe('⌥');
  expect(keyName('Esc', true)).toBe('Esc');
});
