import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hidrawEvents } from '../../../../../src/main/devices/hid/node-events';

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'countersign-dev-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

test('a node that comes or goes is told; other names and writes are not', async () => {
  const dev = folder();
  writeFileSync(join(dev, 'hidraw1'), '');
  let tell: () => void = () => undefined;
  const told = () => new Promise<void>((done) => (tell = done));
  let count = 0;
  const stop = hidrawEvents(dev)(
    () => {
      count++;
      tell();
    },
    () => undefined,
  );
  onTestFinished(stop);
  const came = told();
  writeFileSync(join(dev, 'tty0'), '');
  writeFileSync(join(dev, 'hidraw'), '');
  writeFileSync(join(dev, 'hidraw1'), 'another program writes');
  writeFileSync(join(dev, 'hidraw10'), '');
  await came;
  expect(count).toBe(1);
  const went = told();
  rmSync(join(dev, 'hidraw10'));
  await went;
  expect(count).toBe(2);
});

test('a folder that cannot be watched is said to be one', async () => {
  await new Promise<void>((failed) => hidrawEvents(join(folder(), 'none'))(() => undefined, failed));
});
