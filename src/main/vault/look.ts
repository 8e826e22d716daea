import { join } from 'node:path';
import type { VaultDamage, VaultStatus } from '../../shared/vault/contract';
import { readHead } from './database/head';
import { hasVault, vaultFiles, writtenAt } from './files/names';
import { holderOf } from './lock/lock-file';
import { loadSlots, slotsDamage } from './slots/file';

export type Part = 'slots' | 'database';

/** What is wrong with which file. */
export interface Damage {
  readonly part: Part;
  readonly damage: VaultDamage;
}

/** When the previous copy of a part was made (ms); null when there is none that looks whole. */
export function previousOf(folder: string, part: Part): number | null {
  const name = part === 'slots' ? vaultFiles.slotsPrevious : vaultFiles.databasePrevious;
  const found = part === 'slots' ? loadSlots(folder, name) : readHead(folder, name);
  return found.ok ? writtenAt(join(folder, name)) : null;
}

/** What can be seen to be wrong without the passphrase, null when nothing is. */
export function visibleDamage(folder: string): Damage | null {
  const slots = loadSlots(folder);
  if (!slots.ok) return { part: 'slots', damage: slotsDamage(slots.error) };
  const head = readHead(folder, vaultFiles.database);
  return head.ok ? null : { part: 'database', damage: head.error.code };
}

export const damagedStatus = (folder: string, { part, damage }: Damage): VaultStatus => ({
  state: 'damaged',
  part,
  damage,
  previous: previousOf(folder, part),
});

/** The status of a vault that is not open here. Must not be asked while this process has it open (see `readHead`). */
export function lookAt(folder: string, found: Damage | null, waitUntil: number | null): VaultStatus {
  if (!hasVault(folder)) return { state: 'absent' };
  const holder = holderOf(folder);
  if (holder !== null) return { state: 'in-use', program: holder.program, pid: holder.pid };
  const damage = visibleDamage(folder) ?? found;
  return damage === null ? { state: 'locked', waitUntil } : damagedStatus(folder, damage);
}
