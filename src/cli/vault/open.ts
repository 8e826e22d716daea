import type { Command } from 'commander';
import type { Repositories } from '../../main/vault/repositories/types';
import type { UnlockProblem, VaultService } from '../../main/vault/service-types';
import type { Result } from '../../shared/result';
import { fail } from '../../shared/result';
import { text } from '../options';
import type { CliParts } from '../parts';
import type { FileCode, SecretFiles } from '../secret-file';

/** Options of every command that opens a vault. */
export interface VaultOptions {
  readonly vault: string;
  readonly passphraseFile: string;
}
export type VaultProblem = UnlockProblem | FileCode | 'usage' | 'locked';

/** Adds them to a command. */
export const withVaultOptions = (built: Command): Command =>
  built
    .addOption(text('vault', 'folder').makeOptionMandatory())
    .addOption(text('passphrase-file', 'file').makeOptionMandatory());

/** An open vault. */
export interface OpenVault {
  readonly vault: VaultService;
  readonly stores: Repositories;
}

/** Adds the folder to a failure's facts, for its sentence. */
export const naming = <T, E extends string>(result: Result<T, E>, folder: string): Result<T, E> =>
  result.ok ? result : fail(result.error.code, { ...result.error.facts, vault: folder });

/** Opens the vault, lends it to `use`, and locks it again whatever happens. */
export async function withVault<T, E extends string>(
  parts: CliParts,
  files: SecretFiles,
  { vault: folder, passphraseFile }: VaultOptions,
  use: (open: OpenVault) => Promise<Result<T, E>> | Result<T, E>,
): Promise<Result<T, E | VaultProblem>> {
  const passphrase = await files.readText(passphraseFile);
  if (!passphrase.ok) return passphrase;
  const vault = parts.vault(folder);
  try {
    const unlocked = naming(await vault.unlock(passphrase.value), folder);
    if (!unlocked.ok) return unlocked;
    const stores = vault.repositories();
    return stores === null ? fail('locked') : await use({ vault, stores });
  } finally {
    vault.lock('quit');
  }
}
