import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { vaultFiles } from '../files/names';
import { readPlain } from '../files/read-plain';
import { writeWhole } from '../files/write-whole';
import type { DataKey } from '../keys/data-key';
import { canonicalBytes, canonicalText, fromBase64url, toBase64url } from '../slots/canonical';

const format = 'countersign-commits';
const maxBytes = 1024;

const shape = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  vault: z.string(),
  commits: z.number().int().min(0),
  salt: z.string(),
  file: z.string().nullable(),
  mac: z.string(),
});

/**
 * What is known about the database from outside of it: how many commits it had at least, its cipher salt (16 bytes), and
 * `file`, the SHA-256 of the whole file as it was closed; null while it is open or when the program was killed.
 */
export type CommitRecord = Pick<z.infer<typeof shape>, 'commits' | 'salt' | 'file'>;

const covered = (vaultId: Uint8Array, { commits, salt, file }: CommitRecord) => ({
  format,
  version: 1,
  vault: toBase64url(vaultId),
  commits,
  salt,
  file,
});

const macOf = (vaultId: Uint8Array, dataKey: DataKey, record: CommitRecord): Uint8Array =>
  dataKey.lend(vaultId, 'seal', (key) =>
    createHmac('sha256', key)
      .update(canonicalBytes(covered(vaultId, record)))
      .digest(),
  );

function parse(text: string): z.infer<typeof shape> | null {
  try {
    const fields: unknown = JSON.parse(text);
    return `${canonicalText(fields)}\n` === text ? (shape.safeParse(fields).data ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * The commit counter outside of the database (D6): written after every commit, before it is acknowledged, and so a
 * lower bound. A database with fewer commits than it says is an older one. Closing adds the hash of the file, so that
 * any change between two openings is noticed (V14). It has its own HMAC.
 */
export class CommitCounter {
  readonly #folder: string;
  readonly #vaultId: Uint8Array;
  readonly #dataKey: DataKey;

  constructor(folder: string, vaultId: Uint8Array, dataKey: DataKey) {
    this.#folder = folder;
    this.#vaultId = vaultId;
    this.#dataKey = dataKey;
  }

  read(): Result<CommitRecord, 'missing' | 'altered'> {
    const read = readPlain(join(this.#folder, vaultFiles.commits), maxBytes);
    if (!read.ok) return fail(read.error.code === 'missing' ? 'missing' : 'altered');
    const found = parse(Buffer.from(read.value.bytes).toString('utf8'));
    if (found === null || found.vault !== toBase64url(this.#vaultId)) return fail('altered');
    const mac = fromBase64url(found.mac);
    const right = macOf(this.#vaultId, this.#dataKey, found);
    if (!mac.ok || mac.value.length !== right.length || !timingSafeEqual(mac.value, right)) return fail('altered');
    return ok({ commits: found.commits, salt: found.salt, file: found.file });
  }

  /** Throws system errors. */
  write(record: CommitRecord): void {
    const mac = toBase64url(macOf(this.#vaultId, this.#dataKey, record));
    const text = canonicalBytes({ ...covered(this.#vaultId, record), mac });
    writeWhole(this.#folder, vaultFiles.commits, Buffer.concat([text, Buffer.from('\n')]));
  }
}
