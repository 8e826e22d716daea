/**
 * What a person types that is secret crosses from the page to main sealed, as libsodium's sealed boxes are: an ephemeral key on
 * P-256, HKDF-SHA-256 (RFC 5869), AES-256-GCM. Main has many copies of what passes through Electron, in memory that nobody
 * wipes (SECURITY.md V17); of these all that can be read is the seal, and its key ends with the lock.
 *
 * Bytes: the ephemeral public key (uncompressed point, 65), the ciphertext, the tag (16). The shared secret's x coordinate
 * is extracted with both public keys as salt (ephemeral, then main's) and expanded to key (32) and nonce (12).
 */
export const SEAL = { point: 65, tag: 16, key: 32, nonce: 12, info: 'countersign sealed v1' } as const;

/** What a seal is bound to besides its key (the additional data): the question, and the part of it. */
export const sealedFor = (channel: string, path: string): string => `${channel} ${path}`;

/** The part of a question at a path of names (`draft.secret`), and how to put another in its place; null when it isn't there. */
export function partAt(
  question: unknown,
  path: string,
): { readonly value: unknown; put(value: unknown): unknown } | null {
  const [name = '', ...rest] = path.split('.');
  if (!isRecord(question) || !Object.hasOwn(question, name)) return null;
  if (rest.length === 0) return { value: question[name], put: (value) => ({ ...question, [name]: value }) };
  const inner = partAt(question[name], rest.join('.'));
  return inner === null ? null : { value: inner.value, put: (value) => ({ ...question, [name]: inner.put(value) }) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
