import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { hidden, LineLog, open, RotatingFile } from '../../../../src/main/log';

const CANARY = 'canary-51c0de';

function keptLog() {
  const lines: string[] = [];
  return { lines, log: new LineLog({ write: (line) => lines.push(line) }, { now: () => Date.UTC(2026, 10, 25) }) };
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'countersign-log-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('a line has the time, the event and what is public', () => {
  const { lines, log } = keptLog();
  log.note('ipc-refused', { channel: open('vault/unlock'), count: open(2), passphrase: hidden('x') });
  expect(lines).toEqual([
    '{"at":"2026-11-25T00:00:00.000Z","event":"ipc-refused","channel":"vault/unlock","count":2,"passphrase":"(private)"}',
  ]);
});

test('what is private never reaches the writer, whatever it is (R4)', () => {
  const { lines, log } = keptLog();
  const values = fc.anything().map((value) => [CANARY, { [CANARY]: value }, CANARY + String(typeof value)]);
  fc.assert(
    fc.property(fc.oneof(values, fc.constant(CANARY), fc.constant(new Error(CANARY))), (value) => {
      log.note('test', { value: hidden(value), toJSON: hidden(() => CANARY) });
      log.fault('test', new Error('x'), { value: hidden(value) });
    }),
  );
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => line.includes(CANARY))).toEqual([]);
});

test.each<[string, unknown]>([
  ['its message', new Error(CANARY)],
  ['its cause', new Error('x', { cause: new Error(CANARY) })],
  ['its properties', Object.assign(new Error('x'), { secret: CANARY, code: CANARY })],
  ['a message of several lines', new Error(`x\n    at ${CANARY} (${CANARY}:1:2)`)],
  ['a thrown text', CANARY],
  ['a thrown object', { code: CANARY }],
])('a fault is noted by its name and place, without %s (R4)', (_what, fault) => {
  const { lines, log } = keptLog();
  log.fault('part-failed', fault);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(CANARY);
});

test('a fault tells its system code and where it was thrown, without the folder', () => {
  const { lines, log } = keptLog();
  log.fault('part-failed', Object.assign(new TypeError('x'), { code: 'ENOSPC' }));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ fault: 'TypeError', code: 'ENOSPC' });
  expect(JSON.parse(lines[0] ?? '').place).toMatch(/^log\.test\.ts:\d+:\d+$/);
});

test('a public text stays on its line and has an end', () => {
  const { lines, log } = keptLog();
  log.note('test', { text: open(`a\n{"event":"forged"}\u202e\u2028${'x'.repeat(10_000)}`) });
  expect(lines[0]).not.toMatch(/[\n\u202e\u2028]/);
  expect(lines[0]?.length).toBeLessThan(300);
});

test('the files together stay below 5 MiB, and the newest lines are there (R4)', () => {
  const place = folder();
  const writer = new RotatingFile(join(place, 'logs'));
  for (let count = 0; count < 6000; count++) writer.write(`${count} ${'x'.repeat(2000)}`);
  const names = readdirSync(join(place, 'logs'));
  const bytes = names.reduce((sum, name) => sum + statSync(join(place, 'logs', name)).size, 0);
  expect(names).toHaveLength(2);
  expect(bytes).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(readFileSync(join(place, 'logs/countersign.log'), 'utf8')).toContain('5999 ');
});

test('goes on in the file that is there after a restart', () => {
  const place = folder();
  new RotatingFile(place, 100).write('a'.repeat(60));
  new RotatingFile(place, 100).write('b'.repeat(60));
  expect(readFileSync(join(place, 'countersign.previous.log'), 'utf8')).toBe(`${'a'.repeat(60)}\n`);
  expect(readFileSync(join(place, 'countersign.log'), 'utf8')).toBe(`${'b'.repeat(60)}\n`);
});

test.skipIf(process.platform === 'win32')('only the person may read it (D12)', () => {
  const place = join(folder(), 'logs');
  new RotatingFile(place).write('x');
  expect(statSync(place).mode & 0o777).toBe(0o700);
  expect(statSync(join(place, 'countersign.log')).mode & 0o777).toBe(0o600);
});

test('a log that cannot be written stops nobody', () => {
  const place = join(folder(), 'logs');
  writeFileSync(place, 'in the way');
  expect(() => new RotatingFile(place).write('x')).not.toThrow();
});
