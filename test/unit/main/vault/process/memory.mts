// Uses a vault as a person does (create, unlock, add, answer, change the passphrase, lock), says so, and waits to be looked
// at from outside. Passphrases and secret come from a file, so that they stand here only where the vault puts them.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { Vault } from '../../../../../src/main/vault/service';
import { wipeable } from '../../../../../src/shared/wipeable';
import { ocra, ordinary, value } from './child-parts';

const [folder = '', file = '', mode = ''] = process.argv.slice(2);
const vault = new Vault(ordinary(folder));

/** Bytes `at` … `at + length` of the file of secrets; the caller fills them with zeros. */
function take(at: number, length: number): Uint8Array {
  const bytes = wipeable(length);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, bytes, 0, length, at);
  closeSync(descriptor);
  return bytes;
}

/** Passphrases as the window sends them: bytes, lent. */
async function typed<T>(places: readonly number[], use: (...passphrases: Uint8Array[]) => Promise<T>): Promise<T> {
  const passphrases = places.map((at) => take(at, 44));
  const answer = await use(...passphrases);
  for (const each of passphrases) each.fill(0);
  return answer;
}

async function walk(): Promise<void> {
  value(await typed([0], (passphrase) => vault.create(passphrase)));
  const secret = take(88, 32);
  const { id } = value(vault.repositories()!.credentials.add(ocra('alex', secret)));
  secret.fill(0);
  vault.lock();
  value(await typed([0], (passphrase) => vault.unlock(passphrase)));
  value(vault.withSecret(id, (lent) => createHash('sha1').update(lent).digest()));
  value(await typed([0, 44], (current, next) => vault.changePassphrase(current, next)));
  vault.repositories()!.credentials.list();
  if (mode !== 'open') vault.lock('sleep');
}

await walk();
for (let round = 0; round < 4; round++) {
  globalThis.gc?.();
  await new Promise((resolve) => setImmediate(resolve));
}
const kept = mode === 'open' ? take(88, 32) : null;
writeSync(1, `${JSON.stringify({ ready: true })}\n`);
process.stdin.on('data', () => process.exit(kept?.length === 0 ? 1 : 0));
