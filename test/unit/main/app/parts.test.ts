import { expect, test } from 'vitest';
import { type Part, startAll, stopAll } from '../../../../src/main/app/parts';
import { LineLog } from '../../../../src/main/log';

function createParts() {
  const done: string[] = [];
  const lines: string[] = [];
  const log = new LineLog({ write: (line) => lines.push(line) }, { now: () => 0 });
  const part = (name: string): Part => ({
    name,
    start: () => void done.push(`start ${name}`),
    stop: async () => void done.push(`stop ${name}`),
  });
  return { done, lines, log, part };
}
const never = new Promise<void>(() => undefined);

test('parts start in order and stop in reverse', async () => {
  const { done, log, part } = createParts();
  const parts = [part('a'), { name: 'b' }, part('c')];
  await startAll(parts, log);
  await stopAll(parts, log, never);
  expect(done).toEqual(['start a', 'start c', 'stop c', 'stop a']);
});

test('a part that fails is noted by name, and the others go on', async () => {
  const { done, lines, log, part } = createParts();
  const broken: Part = {
    name: 'broken',
    start: () => Promise.reject(new Error('secret')),
    stop() {
      throw new Error('secret');
    },
  };
  const parts = [part('a'), broken, part('c')];
  await startAll(parts, log);
  await stopAll(parts, log, never);
  expect(done).toEqual(['start a', 'start c', 'stop c', 'stop a']);
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain('broken');
  expect(lines.join()).not.toContain('secret');
});

test('the end does not wait for a part beyond its limit (D14)', async () => {
  const { log } = createParts();
  await expect(stopAll([{ name: 'stuck', stop: () => never }], log, Promise.resolve())).resolves.toBeUndefined();
});
