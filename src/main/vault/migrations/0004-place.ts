import type { Migration } from './migration';

/**
 * Where the verification that is on stands, so that it goes on there after a lock, a quit or a crash: at most one row. No
 * response and no PIN. `guide`: JSON `{"trail": [names of steps], "chosen": {step: choice}}`. Times in ms since the epoch.
 */
export const place: Migration = {
  version: 4,
  sql: `
    CREATE TABLE place (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      credential TEXT NOT NULL,
      challenge TEXT NOT NULL,
      challenge_at INTEGER,
      started_at INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,
      guide TEXT NOT NULL
    ) STRICT;
  `,
};
