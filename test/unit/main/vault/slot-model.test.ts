import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../../src/main/vault/files/write-whole';
import { DataKey } from '../../../../src/main/vault/keys/data-key';
import { toBase64url } from '../../../../src/main/vault/slots/canonical';
import { withoutSlot, withReplacedSlot, withSlot } from '../../../../src/main/vault/slots/edit';
import { keepAsPrevious, loadSlots, saveSlots } from '../../../../src/main/vault/slots/file';
import type { ReadSlotFile, Slot, SlotFile } from '../../../../src/main/vault/slots/format';
import { openByPassphrase, passphraseBytes, slotOpens } from '../../../../src/main/vault/slots/passphrase';
import { macIsRight, sealSlotFile } from '../../../../src/main/vault/slots/seal';
import { hashKdf, limit, madeSlot, soak, temporaryFolder, value } from './parts';

const kdf = hashKdf();
const vault = toBase64url(new Uint8Array(16).fill(9));

/** What the slot file should say, told without any of the app's code: names in order, each with its passphrase or none. */
interface Model {
  slots: { name: string; passphrase: string | null; kind: string }[];
  generation: number;
}

/** The slot file on disk and what a person knows: which id carries which name. */
class Real {
  readonly folder = temporaryFolder();
  readonly dataKey = DataKey.random();
  readonly ids = new Map<string, string>();

  read(): ReadSlotFile {
    return value(loadSlots(this.folder));
  }

  async slot(name: string, passphrase: string): Promise<Slot> {
    const slot = await madeSlot(vault, this.dataKey, passphraseBytes(passphrase), kdf, 0);
    this.ids.set(name, slot.id);
    return slot;
  }

  /** Saves the way the vault does: what is new must open from disk before it counts. */
  save(file: SlotFile, proof: { readonly id: string; readonly passphrase: string } | null) {
    return saveSlots(
      this.folder,
      file,
      this.dataKey,
      async (back) => proof === null || slotOpens(back, proof.id, passphraseBytes(proof.passphrase), kdf, this.dataKey),
    );
  }

  async start(): Promise<void> {
    const slot = await this.slot('first', 'pass first');
    value(await this.save({ vault, generation: 1, slots: [slot] }, { id: slot.id, passphrase: 'pass first' }));
  }
}

type Command = fc.AsyncCommand<Model, Real>;
const names = fc.constantFrom('red', 'green', 'blue', 'first');

/** After each command: exactly the passphrases of the model open, each from disk, and the generation is the model's. */
async function agree(model: Model, real: Real): Promise<void> {
  const file = real.read();
  expect(macIsRight(file, real.dataKey)).toBe(true);
  expect(file.generation).toBe(model.generation);
  expect(file.slots.map(({ kind }) => kind)).toEqual(model.slots.map(({ kind }) => kind));
  for (const name of ['first', 'red', 'green', 'blue'])
    for (const passphrase of [`pass ${name}`, `new ${name}`]) {
      const opened = await openByPassphrase(file, passphraseBytes(passphrase), kdf);
      expect(opened?.dataKey.equals(real.dataKey) ?? false).toBe(
        model.slots.some((slot) => slot.passphrase === passphrase),
      );
      opened?.dataKey.wipe();
    }
}

const add = (name: string): Command => ({
  check: (model) => model.slots.length < 16 && !model.slots.some((slot) => slot.name === name),
  async run(model, real) {
    const slot = await real.slot(name, `pass ${name}`);
    value(await real.save(value(withSlot(real.read(), slot)), { id: slot.id, passphrase: `pass ${name}` }));
    model.slots.push({ name, passphrase: `pass ${name}`, kind: 'passphrase' });
    model.generation += 1;
    await agree(model, real);
  },
  toString: () => `add ${name}`,
});

const addKeychain: Command = {
  check: (model) => model.slots.length < 16 && !model.slots.some((slot) => slot.kind === 'os-keychain'),
  async run(model, real) {
    const slot: Slot = {
      id: toBase64url(DataKey.random().lendForWrapping((bytes) => bytes.slice(0, 16))),
      kind: 'os-keychain',
      created: 0,
    };
    real.ids.set('keychain', slot.id);
    value(await real.save(value(withSlot(real.read(), slot)), null));
    model.slots.push({ name: 'keychain', passphrase: null, kind: 'os-keychain' });
    model.generation += 1;
    await agree(model, real);
  },
  toString: () => 'add keychain',
};

const remove = (name: string): Command => ({
  check: () => true,
  async run(model, real) {
    const rest = model.slots.filter((slot) => slot.name !== name);
    const known = rest.length < model.slots.length;
    const next = withoutSlot(real.read(), known ? (real.ids.get(name) ?? '') : 'no such id');
    const allowed = known && rest.some((slot) => slot.kind !== 'os-keychain');
    expect(next.ok ? 'ok' : next.error.code).toBe(allowed ? 'ok' : known ? 'last-slot' : 'unknown-slot');
    if (next.ok) {
      value(await real.save(next.value, null));
      model.slots = rest;
      model.generation += 1;
    }
    await agree(model, real);
  },
  toString: () => `remove ${name}`,
});

const change = (name: string): Command => ({
  check: (model) => model.slots.some((slot) => slot.name === name && slot.kind === 'passphrase'),
  async run(model, real) {
    const old = real.ids.get(name) ?? '';
    const slot = await real.slot(name, `new ${name}`);
    value(await real.save(value(withReplacedSlot(real.read(), old, slot)), { id: slot.id, passphrase: `new ${name}` }));
    model.slots = model.slots.map((each) => (each.name === name ? { ...each, passphrase: `new ${name}` } : each));
    model.generation += 1;
    await agree(model, real);
  },
  toString: () => `change ${name}`,
});

/** A slot that does not open when it is read back must not get into the file, nor push anything out of it. */
const unproved = (name: string): Command => ({
  check: (model) => model.slots.length < 16,
  async run(model, real) {
    const slot = await madeSlot(vault, real.dataKey, passphraseBytes('typed differently'), kdf, 0);
    const saved = await real.save(value(withSlot(real.read(), slot)), { id: slot.id, passphrase: `pass ${name}` });
    expect(saved).toEqual({ ok: false, error: { code: 'io', facts: { why: 'not-proved' } } });
    await agree(model, real);
  },
  toString: () => `unproved ${name}`,
});

/** The current file is lost; the previous one is put back, as it is after a good unlock. */
const lose: Command = {
  check: () => true,
  async run(model, real) {
    keepAsPrevious(real.folder);
    rmSync(join(real.folder, 'vault.slots.json'));
    const previous = value(loadSlots(real.folder, 'vault.slots.previous.json'));
    writeWhole(real.folder, 'vault.slots.json', sealSlotFile(previous, real.dataKey));
    await agree(model, real);
  },
  toString: () => 'lose and put back',
};

test(
  'slots are added, changed and removed in any order: a slot counts once it opened from disk, the last one stays (V6)',
  async () => {
    const all = [
      names.map(add),
      names.map(remove),
      names.map(change),
      names.map(unproved),
      fc.constant(addKeychain),
      fc.constant(remove('keychain')),
      fc.constant(lose),
    ];
    await fc.assert(
      fc.asyncProperty(fc.commands(all, { maxCommands: 8 }), async (commands) => {
        const real = new Real();
        await real.start();
        const model: Model = {
          slots: [{ name: 'first', passphrase: 'pass first', kind: 'passphrase' }],
          generation: 1,
        };
        await fc.asyncModelRun(() => ({ model, real }), commands);
        rmSync(real.folder, { recursive: true });
      }),
      { numRuns: soak ? 10_000 : 60, endOnFailure: true },
    );
  },
  limit,
);

test('the seventeenth slot is refused', async () => {
  const slots = Array.from({ length: 16 }, (_, index): Slot => ({ id: String(index), kind: 'recovery', created: 0 }));
  const file: SlotFile = { vault, generation: 1, slots };
  expect(withSlot(file, { id: 'x', kind: 'recovery', created: 0 })).toMatchObject({
    error: { code: 'too-many-slots' },
  });
  expect(withReplacedSlot(file, 'nobody', { id: 'x', kind: 'recovery', created: 0 })).toMatchObject({
    error: { code: 'unknown-slot' },
  });
});
