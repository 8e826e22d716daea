import Database from 'better-sqlite3';

/** What SQLite gives back in a column; integers as bigint only where a statement asks for them. */
export type Cell = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;
export type Parameters = Readonly<Record<string, Cell>>;

/** Asks; changes nothing. */
export interface RowReader {
  get(sql: string, parameters?: Parameters): Row | null;
  all(sql: string, parameters?: Parameters): Row[];
}

/** Changes rows; exists only inside `VaultDatabase.write`. Answers with the number of rows changed. */
export interface RowWriter extends RowReader {
  run(sql: string, parameters?: Parameters): number;
}

/** The oldest SQLite that is safe here (WAL-reset bug, D10). */
const leastVersion = [3, 51, 3] as const;

/**
 * What every connection is set to and then asked for (V10). FULL with a truncated rollback journal syncs the
 * truncation, too, so a commit outlasts a power loss (D2, D6); EXCLUSIVE keeps the system's lock until close (D10).
 */
export const pragmas = [
  ['cipher', 'chacha20'],
  ['hmac_check', 1],
  ['locking_mode', 'exclusive'],
  ['journal_mode', 'truncate'],
  ['synchronous', 2],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['foreign_keys', 1],
  ['mmap_size', 0],
  ['cell_size_check', 1],
  ['page_size', 4096],
] as const;
export type PragmaName = (typeof pragmas)[number][0];

/** What the ciphers build adds; the types of the plain build do not know it. */
interface Keyed {
  key(key: Buffer): number;
}

/** Older, newer or equal, part by part. */
export function isAtLeast(version: string, least: readonly number[] = leastVersion): boolean {
  const parts = version.split('.').map(Number);
  const index = least.findIndex((part, at) => parts[at] !== part);
  return index < 0 || (parts[index] ?? -1) > (least[index] ?? 0);
}

/** One SQLite connection with a key; statements are compiled once each. Nothing else in the app imports SQLite for a vault. */
export class Connection implements RowWriter {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement<[Parameters], Row>>();

  /** Opens an existing file; the key (32 bytes) is lent. Nothing is read from the file yet. */
  constructor(path: string, key: Uint8Array) {
    this.#database = new Database(path, { fileMustExist: true, timeout: 250 });
    try {
      this.#setKey(key);
      this.#setPragmas();
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  get(sql: string, parameters: Parameters = {}): Row | null {
    return this.#statement(sql).get(parameters) ?? null;
  }

  all(sql: string, parameters: Parameters = {}): Row[] {
    return this.#statement(sql).all(parameters);
  }

  run(sql: string, parameters: Parameters = {}): number {
    return this.#statement(sql).run(parameters).changes;
  }

  /** Runs several statements without parameters (schema, transaction brackets, VACUUM). */
  execute(sql: string): void {
    this.#database.exec(sql);
  }

  pragma(name: PragmaName | 'application_id' | 'user_version' | 'page_count'): string | number {
    const value: unknown = this.#database.pragma(name, { simple: true });
    return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : (value as string | number);
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  /** The only form that leaves no copy of the key in memory (F5): `raw:` and the 32 bytes, as a Buffer. */
  #setKey(key: Uint8Array): void {
    this.#database.pragma("cipher='chacha20'");
    const raw = Buffer.concat([Buffer.from('raw:'), key]);
    try {
      (this.#database as Database.Database & Keyed).key(raw);
    } finally {
      raw.fill(0);
    }
  }

  #setPragmas(): void {
    for (const [name, value] of pragmas.slice(1)) this.#database.pragma(`${name} = ${value}`);
  }

  #statement(sql: string): Database.Statement<[Parameters], Row> {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare<[Parameters], Row>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Asks the connection for everything that must hold; a difference is a bug or another SQLite and throws. */
export function assertSound(connection: Connection): void {
  const version = String(connection.get('SELECT sqlite_version() AS version')?.['version']);
  if (!isAtLeast(version)) throw new Error(`SQLite ${version} is too old`);
  for (const [name, wanted] of pragmas) {
    const found = connection.pragma(name);
    if (found !== wanted) throw new Error(`pragma ${name} is ${found}`);
  }
}
