import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSecret, type SecretEncoding } from '../../../shared/oath/secret';
import type { Facts } from '../../../shared/result';
import { useSecretWords } from './link-words';

/** What can be said of a typed secret: how many bytes, or what is wrong with it. */
function look(secret: string, encoding: SecretEncoding): { readonly bytes: number; readonly wrong: Facts | null } {
  const read = readSecret(secret, encoding);
  if (!read.ok) return { bytes: 0, wrong: read.error.facts };
  const bytes = read.value.bytes.length;
  read.value.bytes.fill(0);
  return { bytes, wrong: null };
}

/**
 * A secret as it is typed. `missing` says what keeps it from being sent; `error` is what is wrong with a character of
 * it (a secret that is only not whole yet is no error). `clear` empties the field once main has it.
 */
export function useSecret(first: SecretEncoding) {
  const { t } = useTranslation('vault');
  const words = useSecretWords();
  const [secret, setSecret] = useState('');
  const [encoding, setEncoding] = useState<SecretEncoding>(first);
  const { bytes, wrong } = look(secret, encoding);
  const empty = secret.trim() === '';
  const missing = empty ? t('adding.secret.missing') : wrong ? words(wrong) : null;
  const unfinished = wrong?.['why'] === 'length';
  const error = empty || unfinished ? null : missing;
  return { secret, setSecret, encoding, setEncoding, bytes, wrong, missing, error, clear: () => setSecret('') };
}

/** The same as its users see it. */
export type TypedSecret = ReturnType<typeof useSecret>;
