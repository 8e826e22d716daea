import type { Command } from 'commander';
import { command, jsonOption } from '../options';
import { answer, does, type Run } from '../outcome';
import { SecretFiles } from '../secret-file';
import { naming, type VaultOptions, withVaultOptions } from './open';

/** `vault create`: makes a vault; prints nothing. Nothing is ever written over. */
export function createCommand(run: Run): Command {
  const built = withVaultOptions(command('create', 'vault-create')).addOption(jsonOption());
  return does<VaultOptions>(built, run, async ({ vault: folder, passphraseFile }, parts) => {
    const passphrase = await new SecretFiles(parts).readText(passphraseFile);
    if (!passphrase.ok) return passphrase;
    const vault = parts.vault(folder);
    try {
      const made = naming(await vault.create(passphrase.value), folder);
      return made.ok ? answer(null, { vault: folder }) : made;
    } finally {
      vault.lock('quit');
    }
  });
}
