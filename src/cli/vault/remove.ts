import type { Command } from 'commander';
import { command, jsonOption, text } from '../options';
import { answer, does, type Run } from '../outcome';
import { SecretFiles } from '../secret-file';
import { findCredential } from './find';
import { type VaultOptions, withVault, withVaultOptions } from './open';

/** `vault remove`: removes one credential; it is overwritten before the command ends. Prints nothing. */
export function removeCommand(run: Run): Command {
  const built = withVaultOptions(command('remove', 'vault-remove'))
    .addOption(text('credential', 'name').makeOptionMandatory())
    .addOption(jsonOption());
  return does<VaultOptions & { readonly credential: string }>(built, run, async (options, parts) => {
    const removed = await withVault(parts, new SecretFiles(parts), options, ({ stores: { credentials } }) => {
      const found = findCredential(credentials, options.credential);
      if (!found.ok) return found;
      const gone = credentials.remove(found.value.id);
      return gone.ok ? found : gone;
    });
    return removed.ok ? answer(null, { removed: removed.value.id }) : removed;
  });
}
