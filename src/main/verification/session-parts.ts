import { parseSuite } from '../../shared/oath/suite';
import { defaultProtection } from '../../shared/settings/contract';
import type { CredentialDetail, CredentialId, CredentialSummary } from '../../shared/vault/contract';
import type { VaultService } from '../vault/service-types';
import type { AnsweredChallenges } from './answered';
import { failuresOf } from './failures';
import { softwareMethods } from './methods';
import { answerSlot } from './methods/hmac-slot';
import type { ServiceParts } from './service-parts';
import type { SessionParts, Traits } from './session/parts';

/** A credential without what only its own screen shows. */
function summaryOf(detail: CredentialDetail): CredentialSummary {
  const {
    suite: _suite,
    algorithm: _algorithm,
    digits: _digits,
    period: _period,
    counter: _counter,
    slot: _slot,
    ...rest
  } = detail;
  return rest;
}

/** The credential as the open vault has it; null when it is not there, or the vault is locked. */
export function findCredential(vault: VaultService, id: CredentialId): CredentialSummary | null {
  const detail = vault.repositories()?.credentials.detail(id) ?? null;
  return detail === null ? null : summaryOf(detail);
}

function traitsOf(vault: VaultService, { id, kind }: CredentialSummary): Traits {
  const suite = parseSuite(vault.repositories()?.credentials.detail(id)?.suite ?? '');
  return {
    hasCounter: kind === 'hotp' || (suite.ok && suite.value.counter),
    hasTime: kind === 'totp' || (suite.ok && suite.value.time !== null),
  };
}

/** Stitches a session to the vault, the devices and the clipboard. What is written fails without stopping the session. */
export function sessionParts(parts: ServiceParts, answered: AnsweredChallenges): SessionParts {
  const { vault, devices, clock, clipboard, profiles } = parts;
  const profile = (credential: Pick<CredentialSummary, 'profile'>) => profiles.profileOf(credential.profile);
  return {
    clock,
    responseMs: () => (vault.repositories()?.settings.protection() ?? defaultProtection).responseSeconds * 1000,
    credential: (id) => findCredential(vault, id),
    profile,
    traits: (credential) => traitsOf(vault, credential),
    isAnswered: (credential, challenge) => answered.has({ credential, challenge }),
    compute: (question) =>
      softwareMethods[question.credential.kind]?.({ vault, clock }, question) ?? {
        problem: { code: 'kind-unknown', facts: {} },
      },
    askKey: (question, prompt) => answerSlot({ vault, devices }, question, prompt),
    onDevices: (take) => devices.onChanged(take),
    used: ({ id }) => void vault.repositories()?.credentials.used(id, clock.now()),
    record: ({ portal, account, kind }, outcome) =>
      void vault.repositories()?.history.add({ at: clock.now(), portal, account, method: kind, outcome }),
    failures: (credential) => {
      const history = vault.repositories()?.history;
      return history === undefined ? 0 : failuresOf(history, credential, profile(credential).lockOut, clock.now());
    },
    uncopy: (until) => {
      if (clipboard.until() === until) clipboard.clear();
    },
  };
}
