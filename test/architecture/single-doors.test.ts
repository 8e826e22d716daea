import { expect, test } from 'vitest';
import { filesWith } from './source';

test('windows are made in one place (E1)', () => {
  expect(filesWith(/new BrowserWindow\(/)).toHaveLength(1);
});

test('the raw IPC doors are opened in one place each (E7, E8)', () => {
  expect(filesWith(/\bipcMain\b/).every((path) => path.startsWith('src/main/ipc/'))).toBe(true);
  expect(filesWith(/\bipcRenderer\b/).every((path) => path.startsWith('src/preload/'))).toBe(true);
});

test('no page comes from a file address (E3)', () => {
  expect(filesWith(/loadFile\(|['"`]file:/)).toEqual([]);
});

test('the native HID module is loaded by the HID host alone (P11)', () => {
  expect(filesWith(/from 'node-hid'|require\('node-hid'\)|import\('node-hid'\)/)).toEqual([
    'src/main/devices/hid/host.ts',
  ]);
});

test('randomness comes from node:crypto', () => {
  expect(filesWith(/Math\.random\(/)).toEqual([]);
});

test('no key is given to the database as text (V9)', () => {
  expect(filesWith(/pragma\(\s*['"`](re)?key/i)).toEqual([]);
  expect(filesWith(/\.rekey\(/)).toEqual([]);
});

test('the network is touched by the practice portal alone (R1)', () => {
  const doors = /from 'node:(http|https|net|tls|dgram|dns)(\/promises)?'|\bfetch\(|XMLHttpRequest|new WebSocket\(/;
  // The command line reads a named pipe through a Socket made of an open file; it can't connect anywhere.
  const others = filesWith(doors).filter((path) => !path.startsWith('src/main/practice/portal/'));
  expect(others).toEqual(['src/cli/secret-file.ts']);
  expect(filesWith(/\.connect\(|createConnection\(/, 'src/cli')).toEqual([]);
});
