import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, startLock } from '../app/ask';
import { type Launched, launch, nextPage } from '../app/launch';
import { formsOf, processTree, searchMemory } from './memory';

const passphrase = 'Canary-Lantern-9173-Harbour-Quiet';
/** Base32, as it is typed; it decodes to 20 bytes. */
const secret = 'KQ4TMNZXGI2DKNRXHA4TAMJSGM2DKNRX';

/** What was found where, by kind of process; those without a find are left out. */
function findings({ app }: Launched): Record<string, Record<string, number>> {
  const forms = { ...formsOf(passphrase), ...prefixed(formsOf(secret)) };
  const all = [...processTree(app.process().pid ?? 0)].map(([id, kind]) => [kind, searchMemory(id, forms)] as const);
  return Object.fromEntries(all.filter(([, found]) => Object.keys(found).length > 0));
}
const prefixed = (forms: Readonly<Record<string, Buffer>>) =>
  Object.fromEntries(Object.entries(forms).map(([name, form]) => [`secret ${name}`, form]));

/** Creates a vault and puts a credential into it, as the screens do. */
async function openVault({ page }: Launched): Promise<void> {
  expect(await ask(page, 'vault/create', { passphrase })).toMatchObject({ value: { state: 'open' } });
  const draft = { kind: 'totp', secret, encoding: 'base32', algorithm: 'SHA1', digits: 6, period: 30 } as const;
  const read = await ask(page, 'vault/read-hand', { draft });
  const id = read.ok ? read.value.draft : '';
  const names = { portal: 'Portal', account: 'me', allowDuplicate: false };
  expect(await ask(page, 'vault/save-draft', { draft: id, ...names })).toMatchObject({ ok: true });
}

test.skip(process.platform !== 'linux', 'reads /proc');

// Main itself is not looked at: the debugger of this test runs in it and keeps what it was sent.
test('after the lock no process but main has the passphrase or the secret in memory (V17)', async () => {
  const started = await launch();
  await openVault(started);
  expect(findings(started)['renderer']).toBeDefined();
  await nextPage(started, () => startLock(started.page));
  const { browser: _main, ...others } = findings(started);
  expect(others).toEqual({});
  await started.close();
});

test('a process that crashes leaves no dump behind (E15)', async () => {
  const started = await launch();
  await openVault(started);
  for (const [id, kind] of processTree(started.app.process().pid ?? 0))
    if (kind === 'renderer' || kind === 'gpu-process') process.kill(id, 'SIGSEGV');
  await started.app.waitForEvent('window');
  const files = readdirSync(started.folder, { recursive: true }).map((name) => join(started.folder, String(name)));
  expect(files.filter((name) => /\.(dmp|core|meta)$/.test(name))).toEqual([]);
  await started.close();
});
