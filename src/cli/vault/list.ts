import type { Command } from 'commander';
import { ok } from '../../shared/result';
import type { CredentialSummary } from '../../shared/vault/contract';
import { inert } from '../inert';
import { command, jsonOption } from '../options';
import { answer, does, type Run } from '../outcome';
import { SecretFiles } from '../secret-file';
import { nameOf } from './find';
import { type VaultOptions, withVault, withVaultOptions } from './open';

const line = (credential: CredentialSummary): string =>
  [nameOf(credential), credential.kind, credential.id].map(inert).join('\t');

/** `vault list`: one line each, `portal/account`, kind and id with tabs between; nothing for an empty vault. */
export function listCommand(run: Run): Command {
  const built = withVaultOptions(command('list', 'vault-list')).addOption(jsonOption());
  return does<VaultOptions>(built, run, async (options, parts) => {
    const listed = await withVault(parts, new SecretFiles(parts), options, ({ stores }) =>
      ok(stores.credentials.list()),
    );
    if (!listed.ok) return listed;
    return answer(listed.value.length === 0 ? null : listed.value.map(line).join('\n'), listed.value);
  });
}
