import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../../..');
const host = 'src/main/devices/hid/host.ts';
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test('(P11) node-hid is imported by the HID host alone', () => {
  const files = globSync('src/**/*.{ts,tsx,mts}', { cwd: root });
  expect(files.filter((file) => /['"]node-hid['"]/.test(read(file)))).toEqual([host]);
});

test('(P11) of node-hid only what does not block is used: HIDAsync, devicesAsync and the choice of the driver', () => {
  const imports = [...read(host).matchAll(/import (type )?\{([^}]*)\} from 'node-hid'/g)];
  const names = imports.filter(([, type]) => type === undefined).flatMap(([, , list = '']) => list.split(','));
  expect(names.map((name) => name.trim())).toEqual(['devicesAsync', 'HIDAsync', 'setDriverType']);
});

test('(P11) the HID host is imported by nobody: it is started', () => {
  const files = globSync('src/**/*.{ts,tsx,mts}', { cwd: root });
  expect(files.filter((file) => /from '[^']*\/hid\/host'|from '\.\/host'/.test(read(file)))).toEqual([]);
});
