import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { argon2Kdf } from '../../../../src/main/vault/slots/kdf';
import { parseSlotFile } from '../../../../src/main/vault/slots/parse';
import { openByPassphrase, passphraseBytes } from '../../../../src/main/vault/slots/passphrase';
import { macIsRight, sealSlotFile } from '../../../../src/main/vault/slots/seal';
import { badFiles } from '../../../vectors/slots/bad';
import { goodFiles } from '../../../vectors/slots/good';

const folder = join(import.meta.dirname, '../../../vectors/slots');
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));

interface Index {
  readonly dataKeys: Readonly<Record<string, string>>;
  readonly good: readonly { file: string; passphrase: string; generation: number; slots: number }[];
  readonly bad: readonly { file: string; passphrase: string; code: string }[];
}
const index: Index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));

/** What becomes of a slot file under a passphrase: the code of the first refusal, or `opens` and what is in it. */
async function judge(bytes: Uint8Array, passphrase: string) {
  const file = parseSlotFile(bytes);
  if (!file.ok) return { code: file.error.code };
  const opened = await openByPassphrase(file.value, passphraseBytes(passphrase), argon2Kdf());
  if (opened === null) return { code: 'wrong-passphrase' };
  if (!macIsRight(file.value, opened.dataKey)) return { code: 'mac' };
  const { vault, generation, slots } = file.value;
  const dataKey = opened.dataKey.lendForWrapping((key) => Buffer.from(key).toString('hex'));
  return {
    code: 'opens',
    vault,
    generation,
    slots: slots.length,
    dataKey,
    same: sealSlotFile(file.value, opened.dataKey),
  };
}

test('there are at least 20 good and 150 bad slot files, and all of them are made by the script (V2)', async () => {
  expect(index.good.length).toBeGreaterThanOrEqual(20);
  expect(index.bad.length).toBeGreaterThanOrEqual(150);
  const made = [...(await goodFiles()), ...(await badFiles())].map(({ bytes }) =>
    Buffer.from(bytes).toString('base64'),
  );
  const committed = [...index.good, ...index.bad].map(({ file }) => Buffer.from(read(file)).toString('base64'));
  expect(committed).toEqual(made);
});

test.each(index.good)('$file opens, and writing it again gives the same bytes (V2)', async (good) => {
  const bytes = read(good.file);
  const { same, vault, dataKey, ...seen } = await judge(bytes, good.passphrase);
  expect(seen).toEqual({ code: 'opens', generation: good.generation, slots: good.slots });
  expect(dataKey).toBe(index.dataKeys[vault ?? '']);
  expect(Buffer.from(same ?? [])).toEqual(Buffer.from(bytes));
});

test.each(index.bad)('$file is refused as $code (V2)', async ({ file, passphrase, code }) => {
  expect(await judge(read(file), passphrase)).toEqual({ code });
});
