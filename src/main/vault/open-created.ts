import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { NewVault } from './create';
import { openDatabase } from './database/open';
import { LockFile } from './lock/lock-file';
import { OpenVault } from './open-vault';
import type { CredentialParts } from './repositories/credentials';
import type { VaultParts } from './service-parts';

/** Opens the vault that was just made, without asking for the passphrase again. On failure the key is wiped. */
export function openCreated(
  { folder, program }: VaultParts,
  credentialParts: CredentialParts,
  { dataKey, vaultId }: NewVault,
): Result<OpenVault, 'not-opened'> {
  const lock = LockFile.take(folder, program);
  const database = lock.ok ? openDatabase({ folder, vaultId, dataKey, acceptOlder: false }) : lock;
  if (lock.ok && database.ok) {
    const made = { folder, vaultId, dataKey, database: database.value, lock: lock.value, practice: false };
    return ok(new OpenVault({ ...credentialParts, ...made }));
  }
  if (lock.ok) lock.value.release();
  dataKey.wipe();
  return fail('not-opened');
}
