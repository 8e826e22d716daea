import type { Migration } from './migration';

/**
 * The first schema. `vault`: exactly one row, who this file is and how often it was committed. Times in ms since the
 * epoch; `counter` is decimal text, since it has 64 bits without a sign; `secret` is sealed once more per credential.
 * Search walks `credential_by_search` in the order of the list and reads a row only where the words are found.
 */
export const first: Migration = {
  version: 1,
  sql: `
    CREATE TABLE vault (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      created_at INTEGER NOT NULL,
      commits INTEGER NOT NULL,
      slots_generation INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE credential (
      id TEXT PRIMARY KEY CHECK (length(id) = 26),
      kind TEXT NOT NULL CHECK (kind IN ('ocra', 'hotp', 'totp', 'hmac-slot', 'token')),
      portal TEXT NOT NULL,
      account TEXT NOT NULL,
      search TEXT NOT NULL,
      profile TEXT NOT NULL CHECK (profile IN ('practice', 'generic')),
      practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
      challenge_min INTEGER,
      challenge_max INTEGER,
      challenge_alphabet TEXT CHECK (challenge_alphabet IN ('digits', 'hex', 'alphanumeric')),
      response_min INTEGER NOT NULL,
      response_max INTEGER NOT NULL,
      response_alphabet TEXT NOT NULL CHECK (response_alphabet IN ('digits', 'hex', 'alphanumeric')),
      needs_pin INTEGER NOT NULL CHECK (needs_pin IN (0, 1)),
      suite TEXT,
      algorithm TEXT CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
      digits INTEGER,
      period INTEGER,
      counter TEXT,
      slot INTEGER CHECK (slot IN (1, 2)),
      secret BLOB,
      fingerprint BLOB NOT NULL,
      added_at INTEGER NOT NULL,
      used_at INTEGER,
      undo_until INTEGER
    ) STRICT;
    CREATE INDEX credential_by_fingerprint ON credential (fingerprint);
    CREATE INDEX credential_by_search ON credential (search, added_at, undo_until);
    CREATE TABLE device (
      device TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      serial TEXT,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE verification (
      number INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      portal TEXT NOT NULL,
      account TEXT NOT NULL,
      method TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'not-said'))
    ) STRICT;
    CREATE INDEX verification_by_time ON verification (at);
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
};
