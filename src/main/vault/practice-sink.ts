import { parseSuite } from '../../shared/oath/suite';
import { practicePortal } from '../../shared/profiles/known';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { CredentialSink, PracticeCredential } from '../practice/parts';
import { blankCredential, decimal, ofSuite } from './credential-shapes';
import type { NewCredential } from './repositories/types';
import type { VaultService } from './service-types';

function ofKind(credential: PracticeCredential) {
  switch (credential.kind) {
    case 'ocra': {
      const suite = parseSuite(credential.suite);
      if (!suite.ok) throw new Error('the practice portal has a suite that is none');
      const counter = suite.value.counter ? BigInt(credential.counter) : null;
      return { ...ofSuite(suite.value, true), secret: credential.secret, counter };
    }
    case 'hotp': {
      const { secret, digits, counter } = credential;
      return { secret, digits, algorithm: 'SHA1', counter: BigInt(counter), response: decimal(digits) } as const;
    }
    case 'totp': {
      const { secret, digits, period } = credential;
      return { secret, digits, algorithm: 'SHA1', period, response: decimal(digits) } as const;
    }
    case 'hmac-slot': {
      const { slot, digits, challenge } = credential;
      return { slot, digits, challenge, response: decimal(digits) };
    }
    case 'token':
    case 'phone': {
      const { method, device } = credential;
      return { method, device, response: null };
    }
  }
}

function toNewCredential(credential: PracticeCredential): NewCredential {
  const { kind, portal, account } = credential;
  const practice = { profile: practicePortal, practice: true } as const;
  return { ...blankCredential, kind, portal, account, ...practice, ...ofKind(credential) };
}

/** The open vault as the practice screen sees it. Practice credentials are marked and replaced, never mixed with others. */
export const practiceSink = (vault: Pick<VaultService, 'repositories'>): CredentialSink => ({
  has: (kind, account) =>
    vault
      .repositories()
      ?.credentials.list()
      .some((found) => found.practice && found.kind === kind && found.account === account) ?? false,
  put: async (credential): Promise<Result<null, 'locked' | 'io'>> => {
    const stores = vault.repositories();
    if (stores === null) return fail('locked');
    const put = stores.credentials.putPractice(toNewCredential(credential));
    return put.ok ? ok(null) : fail('io', { why: put.error.code });
  },
});
