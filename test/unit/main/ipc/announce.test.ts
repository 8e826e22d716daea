import { expect, test } from 'vitest';
import { announcer } from '../../../../src/main/ipc/announce';
import { LineLog } from '../../../../src/main/log';

function createNews(pages = 2) {
  const sent: unknown[][] = [];
  const lines: string[] = [];
  const listener = { send: (...values: unknown[]) => void sent.push(values) };
  const log = new LineLog({ write: (line) => lines.push(line) }, { now: () => 0 });
  return { sent, lines, announce: announcer(() => Array(pages).fill(listener), log) };
}

test('a fact goes to every page', () => {
  const { sent, announce } = createNews();
  announce('app/lock-warning', { at: 5 });
  expect(sent).toEqual(Array(2).fill(['countersign/event', 'app/lock-warning', { at: 5 }]));
});

test('a fact with more in it than the contract says does not leave main, and is noted without its value (E7)', () => {
  const { sent, lines, announce } = createNews();
  const fact = { state: 'locked' as const, waitUntil: null, key: 'canary' };
  announce('vault/changed', fact);
  expect(sent).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('canary');
});

test('without a page nothing happens', () => {
  const { sent, announce } = createNews(0);
  announce('app/lock-warning', { at: null });
  expect(sent).toEqual([]);
});
