import { hotp } from '../../oath/hotp';
import { answerOf, type Method, openCredential, problemOf } from './method';

/** The next code of an HOTP credential (RFC 4226). Its counter is committed as used before the code exists. */
export const answerHotp: Method = ({ vault }, { credential }) => {
  const open = openCredential(vault, credential.id);
  if ('problem' in open) return open;
  const { digits, algorithm } = open.detail;
  const counter = open.stores.credentials.takeCounter(credential.id);
  if (!counter.ok) return problemOf(counter.error);
  const options = { digits: digits ?? 6, algorithm: algorithm ?? 'SHA1' };
  const code = vault.withSecret(credential.id, (secret) => hotp(secret, counter.value, options));
  return code.ok ? answerOf(code.value, { signedBy: credential.account, validUntil: null }) : problemOf(code.error);
};
