import type { Migration } from './migration';

/**
 * What a person holds, by profile and method. SQLite cannot change a CHECK, so the credentials move to
 * a new table. `method`: for what the person holds; its shapes are null unless the person said otherwise. What was a
 * token before is one with `PIN>` and `CHALLNG>`, the only model there was; shapes that were typed in are kept.
 */
export const heldDevices: Migration = {
  version: 2,
  sql: `
    CREATE TABLE credential_2 (
      id TEXT PRIMARY KEY CHECK (length(id) = 26),
      kind TEXT NOT NULL CHECK (kind IN ('ocra', 'hotp', 'totp', 'hmac-slot', 'token', 'phone')),
      portal TEXT NOT NULL,
      account TEXT NOT NULL,
      search TEXT NOT NULL,
      profile TEXT NOT NULL,
      practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
      method TEXT CHECK ((method IS NOT NULL) = (kind IN ('token', 'phone'))),
      device TEXT NOT NULL,
      pin_digits INTEGER,
      challenge_min INTEGER,
      challenge_max INTEGER,
      challenge_alphabet TEXT CHECK (challenge_alphabet IN ('digits', 'hex', 'alphanumeric')),
      response_min INTEGER CHECK (response_min IS NOT NULL OR method IS NOT NULL),
      response_max INTEGER,
      response_alphabet TEXT CHECK (response_alphabet IN ('digits', 'hex', 'alphanumeric')),
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
    INSERT INTO credential_2 SELECT id, kind, portal, account, search,
      CASE profile WHEN 'generic' THEN 'generic-ocra' ELSE profile END, practice,
      CASE kind WHEN 'token' THEN 'token-named' END, '', NULL,
      challenge_min, challenge_max, challenge_alphabet, response_min, response_max, response_alphabet,
      needs_pin, suite, algorithm, digits, period, counter, slot, secret, fingerprint, added_at, used_at, undo_until
      FROM credential;
    UPDATE credential_2 SET challenge_min = NULL, challenge_max = NULL, challenge_alphabet = NULL,
      response_min = NULL, response_max = NULL, response_alphabet = NULL
      WHERE kind = 'token' AND profile = 'practice';
    DROP TABLE credential;
    ALTER TABLE credential_2 RENAME TO credential;
    CREATE INDEX credential_by_fingerprint ON credential (fingerprint);
    CREATE INDEX credential_by_search ON credential (search, added_at, undo_until);
  `,
};
