import type { Clock } from '../../shared/clock';
import type { Handlers } from '../../shared/ipc/contract';
import { fail, ok, type Result } from '../../shared/result';
import type { CredentialSummary, vaultContract } from '../../shared/vault/contract';
import { codeOf } from './code';
import { Drafts } from './drafts';
import { passphraseProblem } from './passphrase-problem';
import type { Repositories } from './repositories/types';
import type { VaultService } from './service-types';

/** What the vault's questions are answered from. */
export interface VaultHandlerParts {
  readonly vault: VaultService;
  readonly clock: Clock;
}

const done = <E extends string>(result: Result<unknown, E>) => (result.ok ? ok({}) : result);

/** Answers the windows' questions about the vault. Secrets go in by `read-link` and `read-hand` and never come back. */
export function vaultHandlers({ vault, clock }: VaultHandlerParts): Handlers<typeof vaultContract> {
  const drafts = new Drafts(vault);
  const open = <T, E extends string>(use: (stores: Repositories['credentials']) => Result<T, E>) => {
    const stores = vault.repositories();
    return stores === null ? fail('locked') : use(stores.credentials);
  };
  return {
    'vault/status': () => ok(vault.status()),
    'vault/judge': async ({ passphrase }) =>
      ok({ problem: await passphraseProblem(passphrase), secondsPerGuess: vault.secondsPerGuess() }),
    'vault/create': ({ passphrase }) => vault.create(passphrase),
    'vault/try': () => vault.tryPractice(),
    'vault/unlock': ({ passphrase }) => vault.unlock(passphrase),
    'vault/lock': () => ok(vault.lock('person')),
    'vault/change-passphrase': async ({ current, next }) => done(await vault.changePassphrase(current, next)),
    'vault/use-previous': ({ part }) => vault.usePrevious(part),
    'vault/accept-older': () => vault.acceptOlder(),
    'vault/list': () => open<CredentialSummary[], never>((credentials) => ok(credentials.list())),
    'vault/detail': ({ id }) =>
      open((credentials) => {
        const detail = credentials.detail(id);
        return detail === null ? fail('unknown-credential') : ok(detail);
      }),
    'vault/read-link': ({ link }) => drafts.readLink(link),
    'vault/read-hand': ({ draft }) => drafts.readHand(draft),
    'vault/draft-code': ({ draft, challenge }) => {
      const code = drafts.code(draft, challenge, clock.now());
      if (!code.ok) return code;
      const { counter: _, ...shown } = code.value;
      return ok(shown);
    },
    'vault/save-draft': (draft) => drafts.save(draft),
    'vault/drop-draft': ({ draft }) => {
      drafts.drop(draft);
      return ok({});
    },
    'vault/remove': ({ id }) => open((credentials) => credentials.remove(id)),
    'vault/restore': ({ id }) => open((credentials) => credentials.restore(id)),
    'vault/code': ({ id }) => codeOf(vault, id, clock),
  };
}
