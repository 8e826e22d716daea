/** `PRAGMA application_id` of a practice file: "CSpr". */
export const applicationId = 0x43537072;

/** Version of the tables below, kept as `PRAGMA user_version`. Another version is not opened. */
export const schemaVersion = 1;

/** Tables of a practice file. It is not encrypted: everything in it is made up, and the first table says so. */
export const schema = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  INSERT INTO about VALUES ('content', 'PRACTICE DATA: made-up accounts of the Countersign practice portal');
  CREATE TABLE account (
    username TEXT PRIMARY KEY,
    way TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    secret BLOB NOT NULL,
    suite TEXT,
    digits INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    slot INTEGER,
    pin TEXT,
    resync INTEGER
  ) STRICT;
  -- One row per failed log-in. "name" is a keyed digest: what somebody types here by mistake is not kept.
  CREATE TABLE failure (id INTEGER PRIMARY KEY, name BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX failure_name ON failure (name, at);
  CREATE TABLE used_step (
    username TEXT NOT NULL REFERENCES account, step INTEGER NOT NULL, PRIMARY KEY (username, step)
  ) STRICT;
  CREATE TABLE used_challenge (
    username TEXT NOT NULL REFERENCES account, challenge TEXT NOT NULL, PRIMARY KEY (username, challenge)
  ) STRICT;
`;

/** Set on every connection, before anything is read. */
export const connectionPragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'temp_store = MEMORY',
  'foreign_keys = ON',
  'secure_delete = ON',
  'trusted_schema = OFF',
  'mmap_size = 0',
] as const;
