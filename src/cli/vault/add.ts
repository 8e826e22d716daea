import type { Command } from 'commander';
import { Drafts } from '../../main/vault/drafts';
import { unknownPortal } from '../../shared/profiles/known';
import { credentialKind } from '../../shared/vault/contract';
import {
  algorithmOption,
  command,
  counterOption,
  digitsOption,
  encodingOption,
  flag,
  jsonOption,
  lengthOption,
  periodOption,
  slotOption,
  text,
} from '../options';
import { answer, does, type Run, usage } from '../outcome';
import type { CliParts } from '../parts';
import { SecretFiles } from '../secret-file';
import { type DraftOptions, readDraft } from './draft';
import { type OpenVault, type VaultOptions, withVault, withVaultOptions } from './open';

interface AddOptions extends VaultOptions, DraftOptions {
  readonly portal?: string;
  readonly account?: string;
  readonly allowDuplicate?: true;
}

async function add(options: AddOptions, { vault }: OpenVault, files: SecretFiles) {
  const drafts = new Drafts(vault);
  const view = await readDraft(drafts, options, files);
  if (!view.ok) return view;
  const portal = (options.portal ?? view.value.portal).trim();
  const account = (options.account ?? view.value.account).trim();
  if (portal === '') return usage('portal-missing');
  const saved = drafts.save({ ...view.value, portal, account, allowDuplicate: options.allowDuplicate ?? false });
  return saved.ok ? { ok: true as const, value: { saved: saved.value, notes: view.value.notes } } : saved;
}

async function addAndTell(options: AddOptions, parts: CliParts) {
  const files = new SecretFiles(parts);
  const added = await withVault(parts, files, options, (open) => add(options, open, files));
  if (!added.ok) return added;
  const { saved, notes } = added.value;
  return answer(saved.id, { ...saved, notes });
}

/** `vault add`: a credential from an otpauth link or from options; prints its id. */
export function addCommand(run: Run): Command {
  const built = withVaultOptions(command('add', 'vault-add'))
    .addOption(text('link-file', 'file'))
    .addOption(text('kind', 'kind').choices(credentialKind.options))
    .addOption(text('portal', 'name'))
    .addOption(text('account', 'name'))
    .addOption(text('key-file', 'file'))
    .addOption(encodingOption())
    .addOption(text('suite', 'suite'))
    .addOption(counterOption())
    .addOption(digitsOption())
    .addOption(algorithmOption())
    .addOption(periodOption().default(30))
    .addOption(slotOption())
    .addOption(text('profile', 'id').default(unknownPortal))
    .addOption(text('method', 'id'))
    .addOption(text('device', 'name').default(''))
    .addOption(lengthOption('challenge-length'))
    .addOption(lengthOption('response-length'))
    .addOption(flag('allow-duplicate'))
    .addOption(jsonOption());
  return does<AddOptions>(built, run, addAndTell);
}
