// Does one operation on a vault and says so when it has returned. The crash tests kill it at every system call of it.
import { writeSync } from 'node:fs';
import { Vault } from '../../../../../src/main/vault/service';
import { withoutSlot, withSlot } from '../../../../../src/main/vault/slots/edit';
import { loadSlots, saveSlots } from '../../../../../src/main/vault/slots/file';
import { openByPassphrase, passphraseBytes, slotOpens } from '../../../../../src/main/vault/slots/passphrase';
import { madeSlot, ocra, ordinary, value } from './child-parts';

const [operation = '', folder = '', passphrase = '', next = ''] = process.argv.slice(2);
const parts = ordinary(folder);
const vault = new Vault(parts);
const stores = () => vault.repositories()!;
const first = () => stores().credentials.list()[0]!.id;

/** The slot file, its data key and the slot that a passphrase opens. */
async function slots(by: string) {
  const file = value(loadSlots(folder));
  const opened = await openByPassphrase(file, passphraseBytes(by), parts.kdf);
  if (opened === null) throw new Error('the passphrase opens nothing');
  return { file, ...opened };
}

async function addSlot(): Promise<void> {
  const { file, dataKey } = await slots(passphrase);
  const slot = await madeSlot(file.vault, dataKey, passphraseBytes(next), parts.kdf, 0);
  const proof = (back: typeof file) => slotOpens(back, slot.id, passphraseBytes(next), parts.kdf, dataKey);
  value(await saveSlots(folder, value(withSlot(file, slot)), dataKey, proof));
}

async function removeSlot(): Promise<void> {
  const { file, dataKey, slot } = await slots(next);
  value(await saveSlots(folder, value(withoutSlot(file, slot.id)), dataKey, async () => true));
}

const unlocked = async (act: () => unknown): Promise<void> => {
  value(await vault.unlock(passphrase));
  await act();
};

const operations: Readonly<Record<string, () => Promise<unknown>>> = {
  create: async () => value(await vault.create(passphrase)),
  unlock: () => unlocked(() => {}),
  add: () => unlocked(() => value(stores().credentials.add(ocra('added')))),
  rename: () => unlocked(() => value(stores().credentials.rename(first(), 'Renamed', 'renamed'))),
  remove: () => unlocked(() => value(stores().credentials.remove(first()))),
  'change-passphrase': () => unlocked(async () => value(await vault.changePassphrase(passphrase, next))),
  'clear-history': () => unlocked(() => value(stores().history.clear())),
  'add-slot': addSlot,
  'remove-slot': removeSlot,
};
await operations[operation]?.();
writeSync(1, `${JSON.stringify({ done: operation })}\n`);
vault.lock();
