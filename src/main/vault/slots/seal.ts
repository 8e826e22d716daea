import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DataKey } from '../keys/data-key';
import { type Canonical, canonicalBytes, fromBase64url, toBase64url } from './canonical';
import { type ReadSlotFile, type SlotFile, slotsFormat, slotsVersion } from './format';
import { checksum } from './parse';

/** The members that the HMAC covers: all but `mac` and `sha256`. */
const covered = ({ vault, generation, slots }: SlotFile) => ({
  format: slotsFormat,
  version: slotsVersion,
  vault,
  generation,
  slots: slots as readonly Canonical[],
});

/** The vault's id as 16 bytes. */
export function vaultIdOf(file: Pick<SlotFile, 'vault'>): Uint8Array {
  const bytes = fromBase64url(file.vault);
  if (!bytes.ok) throw new Error('a slot file that was read has a vault id');
  return bytes.value;
}

function macOf(file: SlotFile, dataKey: DataKey): Uint8Array {
  const bytes = canonicalBytes(covered(file));
  return dataKey.lend(vaultIdOf(file), 'slots-mac', (key) => createHmac('sha256', key).update(bytes).digest());
}

/** Whether the file's HMAC is right under the data key: nothing was added, removed, reordered or changed (V5). */
export function macIsRight(file: ReadSlotFile, dataKey: DataKey): boolean {
  const mac = fromBase64url(file.mac);
  const right = macOf(file, dataKey);
  return mac.ok && mac.value.length === right.length && timingSafeEqual(mac.value, right);
}

/** The bytes of a slot file: canonical text, HMAC under the data key, checksum, one line end. */
export function sealSlotFile(file: SlotFile, dataKey: DataKey): Uint8Array {
  const fields = { ...covered(file), mac: toBase64url(macOf(file, dataKey)) };
  const sha256 = checksum(fields);
  if (sha256 === null) throw new Error('a slot file has a canonical form');
  return Buffer.concat([canonicalBytes({ ...fields, sha256 }), Buffer.from('\n')]);
}
