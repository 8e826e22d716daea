import { randomBytes } from 'node:crypto';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { createDatabase } from './database/create';
import { openDatabase } from './database/open';
import { type FileProblem, fileProblem } from './files/problems';
import { DataKey } from './keys/data-key';
import { LockFile } from './lock/lock-file';
import { OpenVault } from './open-vault';
import { makePracticeFolder, removePracticeFolder } from './practice-folder';
import type { CredentialParts } from './repositories/credentials';
import type { VaultParts } from './service-parts';

function openIn(folder: string, parts: VaultParts, credentialParts: CredentialParts): Result<OpenVault, FileProblem> {
  const lock = LockFile.take(folder, parts.program);
  if (!lock.ok) return fail('io', { why: lock.error.code });
  const made = { folder, vaultId: randomBytes(16), dataKey: DataKey.random(), lock: lock.value, practice: true };
  let database: ReturnType<typeof openDatabase> = fail('io');
  try {
    createDatabase(folder, made.vaultId, made.dataKey, parts.clock.now());
    database = openDatabase({ ...made, acceptOlder: false });
    if (!database.ok) return fail('io', { why: database.error.code });
    return ok(new OpenVault({ ...credentialParts, ...made, database: database.value }));
  } finally {
    if (!database.ok) {
      made.dataKey.wipe();
      made.lock.release();
    }
  }
}

/**
 * Makes and opens a throw-away vault in a temporary folder. It has no slot file: its key lives in memory only, and the
 * folder is removed when it closes.
 */
export function openPractice(parts: VaultParts, credentialParts: CredentialParts): Result<OpenVault, FileProblem> {
  let folder: string | null = null;
  try {
    folder = makePracticeFolder(parts.temporary);
    const opened = openIn(folder, parts, credentialParts);
    if (!opened.ok) removePracticeFolder(folder);
    return opened;
  } catch (error) {
    if (folder !== null) removePracticeFolder(folder);
    return fail(fileProblem(error));
  }
}
