import { readSecret, type SecretEncoding } from '../shared/oath/secret';
import type { Result } from '../shared/result';
import type { FileCode, SecretFiles } from './secret-file';

/** Options of every command that computes with a secret from a file. */
export interface KeyOptions {
  readonly keyFile: string;
  readonly encoding: SecretEncoding;
}
export type KeyProblem = FileCode | 'usage' | 'secret-invalid';

/** Reads the secret, lends it to `use` and wipes it. */
export async function withKey<T, E extends string>(
  files: SecretFiles,
  { keyFile, encoding }: KeyOptions,
  use: (key: Uint8Array) => Promise<Result<T, E>> | Result<T, E>,
): Promise<Result<T, E | KeyProblem>> {
  const text = await files.readText(keyFile);
  if (!text.ok) return text;
  const secret = readSecret(text.value, encoding);
  if (!secret.ok) return secret;
  try {
    return await use(secret.value.bytes);
  } finally {
    secret.value.bytes.fill(0);
  }
}
