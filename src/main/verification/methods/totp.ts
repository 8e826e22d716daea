import { totp } from '../../oath/totp';
import { answerOf, type Method, openCredential, problemOf } from './method';

/** The current code of a TOTP credential (RFC 6238), good until its step ends. */
export const answerTotp: Method = ({ vault, clock }, { credential }) => {
  const open = openCredential(vault, credential.id);
  if ('problem' in open) return open;
  const { digits, algorithm, period } = open.detail;
  const now = clock.now();
  const options = { digits: digits ?? 6, algorithm: algorithm ?? 'SHA1', period: period ?? 30 } as const;
  const code = vault.withSecret(credential.id, (secret) => totp(secret, now, options));
  if (!code.ok) return problemOf(code.error);
  return answerOf(code.value.code, { signedBy: credential.account, validUntil: now + code.value.leftMs });
};
