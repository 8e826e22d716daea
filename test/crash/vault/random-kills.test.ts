import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Vault } from '../../../src/main/vault/service';
import { limit, passphrase, soak, temporaryFolder, value } from '../../unit/main/vault/parts';
import { bundle } from '../../unit/main/vault/process/bundle';
import { ordinary } from '../../unit/main/vault/process/child-parts';
import { type Line, runAndKill } from './child';

let writer: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  writer = await bundle('writer.mts');
});
afterAll(() => writer.remove());

/** What acknowledged lines promise about one account. */
interface Promised {
  counted: boolean;
  renamed: boolean;
  removed: boolean;
  /** The removal may have been under way when the process was killed. */
  open: boolean;
}

function note(promised: Map<string, Promised>, lines: readonly Line[]): void {
  for (const line of lines) {
    const [[what = '', account]] = Object.entries(line) as [[string, string]];
    if (what === 'added') promised.set(account, { counted: false, renamed: false, removed: false, open: false });
    const known = promised.get(account);
    if (known !== undefined && (what === 'counted' || what === 'renamed' || what === 'removed')) known[what] = true;
  }
  const last = [...promised.values()].at(-1);
  if (last !== undefined) last.open = true;
}

/** Opens the vault here and compares it with every promise. */
async function expectKept(folder: string, promised: ReadonlyMap<string, Promised>): Promise<void> {
  const vault = new Vault(ordinary(folder));
  value(await vault.unlock(passphrase));
  const { credentials } = vault.repositories()!;
  const found = new Map(credentials.list().map((each) => [each.account, each]));
  for (const [account, { counted, renamed, removed, open }] of promised) {
    const credential = found.get(account);
    if (removed) expect([account, credential]).toEqual([account, undefined]);
    if (removed || (open && credential === undefined)) continue;
    expect([account, credential === undefined]).toEqual([account, false]);
    if (counted) expect([account, credentials.detail(credential!.id)?.counter]).toEqual([account, '1']);
    if (renamed) expect([account, credential!.portal]).toEqual([account, 'Renamed']);
  }
  vault.lock();
}

test(
  'kill -9 at random moments of a program that writes: no acknowledged write is lost and the vault opens (D1)',
  async () => {
    const folder = join(temporaryFolder(), 'vault');
    const vault = new Vault(ordinary(folder));
    value(await vault.create(passphrase));
    vault.lock();
    const promised = new Map<string, Promised>();
    const kills = soak ? 1_000 : 50;
    for (let kill = 1; kill <= kills; kill++) {
      const lines = await runAndKill(writer.path, [folder, passphrase], 1 + Math.floor(Math.random() * 24));
      expect(lines[0]).toEqual({ opened: true });
      note(promised, lines.slice(1));
      if (kill % 10 === 0) await expectKept(folder, promised);
    }
    expect(promised.size).toBeGreaterThan(kills);
  },
  limit,
);
