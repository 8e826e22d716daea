import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Vault } from '../../../src/main/vault/service';
import { loadSlots } from '../../../src/main/vault/slots/file';
import { openByPassphrase, passphraseBytes } from '../../../src/main/vault/slots/passphrase';
import { macIsRight } from '../../../src/main/vault/slots/seal';
import { limit, passphrase, soak, temporaryFolder, value } from '../../unit/main/vault/parts';
import { bundle } from '../../unit/main/vault/process/bundle';
import { ocra, ordinary } from '../../unit/main/vault/process/child-parts';
import { need } from '../../unit/main/vault/process/tools';
import { type Line, run } from './child';

const next = 'another horse battery staple';
const calls = [
  'write',
  'pwrite64',
  'fdatasync',
  'fsync',
  'ftruncate',
  'rename',
  'unlink',
  'unlinkat',
  'link',
  'mkdir',
] as const;
const strace = need('strace', ['-qq', '-e', 'inject=fsync:signal=SIGKILL:when=1', 'true'], {
  what: 'an strace that may trace and inject',
  debian: 'strace',
});

let child: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  child = await bundle('operation.mts');
});
afterAll(() => child.remove());

/** A vault in which one credential is; for `remove-slot` also a second slot. */
async function prepare(operation: string): Promise<string> {
  const folder = join(temporaryFolder(), 'vault');
  if (operation === 'create') return folder;
  const vault = new Vault(ordinary(folder));
  value(await vault.create(passphrase));
  value(vault.repositories()!.credentials.add(ocra('kept')));
  vault.lock();
  if (operation === 'remove-slot') run(child.path, ['add-slot', folder, passphrase, next]);
  return folder;
}

function copyOf(folder: string, operation: string): string {
  const copy = join(temporaryFolder(), 'vault');
  if (operation !== 'create') cpSync(folder, copy, { recursive: true });
  return copy;
}

/**
 * How often the main thread makes each call during the whole operation. Node wakes its own threads by `write` as well,
 * and not equally often each time; what comes after the last `write` to the vault is left out.
 */
function countCalls(operation: string, folder: string): Map<string, number> {
  const log = join(temporaryFolder(), 'calls');
  const traced = ['strace', '-qq', '-y', '-o', log, '-e', `trace=${calls.join(',')}`];
  const done = run(child.path, [operation, folder, passphrase, next], traced);
  expect([operation, done.lines, done.errors]).toEqual([operation, [{ done: operation }], '']);
  const counts = new Map<string, number>();
  const lines = readFileSync(log, 'utf8').split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('write(') && line.includes(folder));
  for (const [index, line] of lines.entries()) {
    const [, call] = /^(\w+)\(/.exec(line) ?? [];
    if (call !== undefined && (call !== 'write' || index <= last)) counts.set(call, (counts.get(call) ?? 0) + 1);
  }
  return counts;
}

/** Whether it was killed at the call. That it came to its end instead is right for a `write` only, see `countCalls`. */
function killedAt(killed: ReturnType<typeof run>, call: string, at: number): boolean {
  const isMissed = call === 'write' && killed.signal === null && done(killed.lines);
  if (!isMissed) expect([call, at, killed.signal]).toEqual([call, at, 'SIGKILL']);
  return !isMissed;
}

/** All places, or a sample that takes the calls of each kind in turn. */
function places(counts: ReadonlyMap<string, number>, most: number): { call: string; at: number }[] {
  const all = [...counts].flatMap(([call, count]) =>
    Array.from({ length: count }, (_, index) => ({ call, at: index + 1 })),
  );
  const step = soak ? 1 : Math.max(1, all.length / most);
  return Array.from({ length: Math.floor(all.length / step) }, (_, index) => all[Math.floor(index * step)]!);
}

/** Which of the two passphrases opens the slot file, whose HMAC must be right. */
async function opening(folder: string): Promise<string[]> {
  const file = value(loadSlots(folder));
  const found: string[] = [];
  for (const [name, typed] of [
    ['current', passphrase],
    ['next', next],
  ] as const) {
    const opened = await openByPassphrase(file, passphraseBytes(typed), ordinary(folder).kdf);
    if (opened !== null) expect(macIsRight(file, opened.dataKey)).toBe(true);
    if (opened !== null) found.push(name);
  }
  return found;
}

/** Unlocks after the kill, as the person would, and answers with the accounts that are there. */
async function accounts(folder: string, typed: string): Promise<string[]> {
  const vault = new Vault(ordinary(folder));
  value(await vault.unlock(typed));
  const found = vault
    .repositories()!
    .credentials.list()
    .map(({ account }) => account);
  vault.lock();
  value(await vault.unlock(typed));
  vault.lock();
  return found.sort();
}

const done = (lines: readonly Line[]): boolean => lines.length > 0;

/** What must hold after a kill; `said`: the operation had returned. Old state or new state, never neither. */
const checks: Readonly<Record<string, (folder: string, said: boolean) => Promise<void>>> = {
  async create(folder, said) {
    const vault = new Vault(ordinary(folder));
    if (vault.status().state === 'absent') {
      expect(said).toBe(false);
      value(await vault.create(passphrase));
      vault.lock();
    }
    expect(await accounts(folder, passphrase)).toEqual([]);
  },
  async add(folder, said) {
    const found = await accounts(folder, passphrase);
    expect(found).toContain('kept');
    if (said) expect(found).toContain('added');
  },
  async remove(folder, said) {
    const found = await accounts(folder, passphrase);
    expect(found.filter((account) => account !== 'kept')).toEqual([]);
    if (said) expect(found).toEqual([]);
  },
  async rename(folder, said) {
    const found = await accounts(folder, passphrase);
    expect(said ? [['renamed']] : [['kept'], ['renamed']]).toContainEqual(found);
  },
  async 'clear-history'(folder) {
    expect(await accounts(folder, passphrase)).toEqual(['kept']);
  },
  async 'change-passphrase'(folder, said) {
    const [only, ...more] = await opening(folder);
    expect([said ? 'next' : only, more]).toEqual([only, []]);
    expect(await accounts(folder, only === 'next' ? next : passphrase)).toEqual(['kept']);
  },
  async 'add-slot'(folder, said) {
    const found = await opening(folder);
    expect(found).toContain('current');
    if (said) expect(found).toContain('next');
    expect(await accounts(folder, passphrase)).toEqual(['kept']);
  },
  async 'remove-slot'(folder, said) {
    const found = await opening(folder);
    expect(found).toContain('current');
    if (said) expect(found).not.toContain('next');
    expect(await accounts(folder, passphrase)).toEqual(['kept']);
  },
};

for (const [operation, check] of Object.entries(checks))
  strace.test(
    `killed at each system call that writes, ${operation} leaves the old state or the new one (D1, V6)`,
    async () => {
      const prepared = await prepare(operation);
      const counts = countCalls(operation, copyOf(prepared, operation));
      const sweep = places(counts, 8);
      expect(sweep.length).toBeGreaterThanOrEqual(8);
      let kills = 0;
      for (const { call, at } of sweep) {
        const folder = copyOf(prepared, operation);
        const traced = [
          'strace',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          `trace=${call}`,
          '-e',
          `inject=${call}:signal=SIGKILL:when=${at}`,
        ];
        const killed = run(child.path, [operation, folder, passphrase, next], traced);
        kills += killedAt(killed, call, at) ? 1 : 0;
        await check(folder, done(killed.lines));
      }
      expect(kills).toBeGreaterThan(sweep.length / 2);
    },
    limit,
  );

/** The calls of one added credential in their order, each as its name and the file that it is about. */
function tracedCalls(folder: string): string[] {
  const log = join(temporaryFolder(), 'order');
  run(child.path, ['add', folder, passphrase], ['strace', '-qq', '-y', '-o', log, '-e', `trace=${calls.join(',')}`]);
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.map((line) => {
    if (line.startsWith('write(1<')) return 'acknowledged';
    const name = /^\w+/.exec(line)?.[0] ?? '';
    return `${name} ${line.includes(', "') && name === 'rename' ? 'vault.commits' : (/\/([^/>"]+)>/.exec(line)?.[1] ?? '')}`;
  });
}

strace.test('what acknowledges a write comes after every sync that it needs, in this order (D2)', async () => {
  const made = tracedCalls(await prepare('add'));
  const before = made.slice(0, made.indexOf('acknowledged'));
  const place = (call: string) => [call, before.lastIndexOf(call)] as const;
  const order = [
    place('pwrite64 vault.db'),
    place('fsync vault.db'),
    place('ftruncate vault.db-journal'),
    place('fsync vault.db-journal'),
    place('rename vault.commits'),
    place('fsync vault'),
  ];
  expect(order.filter(([, at]) => at < 0)).toEqual([]);
  expect(order.toSorted(([, a], [, b]) => a - b)).toEqual(order);
});

test('system calls can be made to fail where nothing may be skipped (D1)', () => {
  expect(strace.missing === null || process.env['CI'] !== 'true', strace.missing ?? '').toBe(true);
});
