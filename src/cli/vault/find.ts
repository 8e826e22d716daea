import type { CredentialReader } from '../../main/vault/repositories/types';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { CredentialSummary } from '../../shared/vault/contract';

/** A credential's name on the command line. */
export const nameOf = ({ portal, account }: CredentialSummary): string => `${portal}/${account}`;

const named = (name: string, fold: (text: string) => string) => (credential: CredentialSummary) =>
  [credential.id, credential.account, nameOf(credential)].some((own) => fold(own) === fold(name));

const exactly = (text: string): string => text;
const anyCase = (text: string): string => text.toLowerCase();

/**
 * Finds the one credential that is called so, by id, account or `portal/account`; letter case counts only when it
 * decides. `ambiguous` has facts { names }, each with kind and id.
 */
export function findCredential(
  credentials: Pick<CredentialReader, 'list'>,
  name: string,
): Result<CredentialSummary, 'unknown-credential' | 'ambiguous'> {
  const all = credentials.list();
  const exact = all.filter(named(name, exactly));
  const found = exact.length > 0 ? exact : all.filter(named(name, anyCase));
  const [first, second] = found;
  if (first === undefined) return fail('unknown-credential');
  if (second === undefined) return ok(first);
  return fail('ambiguous', { names: found.map((one) => `${nameOf(one)} (${one.kind}, ${one.id})`) });
}
