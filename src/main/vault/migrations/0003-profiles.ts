import type { Migration } from './migration';

/**
 * The person's own portal profiles, each as its text, and the phone numbers that they typed in, also for the profiles that
 * come with the app. Times in ms since the epoch.
 */
export const profiles: Migration = {
  version: 3,
  sql: `
    CREATE TABLE profile (
      id TEXT PRIMARY KEY,
      text TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('imported', 'copied')),
      changed_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE profile_phone (
      profile TEXT NOT NULL,
      phone TEXT NOT NULL,
      number TEXT NOT NULL,
      PRIMARY KEY (profile, phone)
    ) STRICT;
  `,
};
