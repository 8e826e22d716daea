import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { practiceWay } from '../../../shared/practice/contract';
import type { Account } from './accounts';
import type { Spend } from './passcode';
import { rules } from './rules';

const accountRow = z.strictObject({
  username: z.string(),
  way: practiceWay,
  password: z.string(),
  // No Buffer: the slice of one is not a copy.
  secret: z.instanceof(Uint8Array).transform((bytes) => Uint8Array.from(bytes)),
  suite: z.string().nullable(),
  digits: z.number().int(),
  counter: z.number().int(),
  slot: z.union([z.literal(1), z.literal(2)]).nullable(),
  pin: z.string().nullable(),
  resync: z.number().int().nullable(),
});

const atRow = z.strictObject({ at: z.number().int() });

/** Digest under which failures of a typed name are kept. */
const nameKey = (name: string): Buffer => createHash('sha256').update(`countersign practice name\0${name}`).digest();

/** The portal's memory: accounts, failures, and everything that was used once. One connection. */
export type Store = ReturnType<typeof createStore>;

/** Puts the portal's questions in front of an open practice file. */
export function createStore(database: Database.Database) {
  const one = database.prepare('SELECT * FROM account WHERE username = ?');
  const all = database.prepare('SELECT * FROM account ORDER BY rowid');
  const failures = database.prepare('SELECT at FROM failure WHERE name = ? ORDER BY at');
  const addFailure = database.prepare('INSERT INTO failure (name, at) VALUES (?, ?)');
  const dropFailures = database.prepare('DELETE FROM failure WHERE name = ?');
  const shiftFailures = database.prepare('UPDATE failure SET at = at - ? WHERE name = ?');
  const dropOldFailures = database.prepare('DELETE FROM failure WHERE name = ? AND at <= ?');
  const strangers = database.prepare('SELECT name, max(id) AS last FROM failure GROUP BY name ORDER BY last DESC');
  const stepUsed = database.prepare('SELECT 1 FROM used_step WHERE username = ? AND step = ?');
  const useStep = database.prepare('INSERT INTO used_step VALUES (?, ?)');
  const challengeUsed = database.prepare('SELECT 1 FROM used_challenge WHERE username = ? AND challenge = ?');
  const useChallenge = database.prepare('INSERT OR IGNORE INTO used_challenge VALUES (?, ?)');
  const setCounter = database.prepare('UPDATE account SET counter = ?, resync = NULL WHERE username = ?');
  const setResync = database.prepare('UPDATE account SET resync = ? WHERE username = ?');

  const accounts = (): Account[] => all.all().map((row) => accountRow.parse(row));

  /** Forgets the failures of the longest unseen names that have no account, so that guessing fills no disk. */
  function dropStrangers(): void {
    const known = new Set(accounts().map(({ username }) => nameKey(username).toString('hex')));
    const unknown = strangers
      .all()
      .map((row) => z.looseObject({ name: z.instanceof(Uint8Array) }).parse(row).name)
      .filter((name) => !known.has(Buffer.from(name).toString('hex')));
    for (const name of unknown.slice(rules.unknownNames)) dropFailures.run(name);
  }

  return {
    accounts,
    account(username: string): Account | null {
      const row = one.get(username);
      return row === undefined ? null : accountRow.parse(row);
    },
    /** Times of the failures kept for a typed name, oldest first, ms since the epoch. */
    failures: (name: string): number[] => failures.all(nameKey(name)).map((row) => atRow.parse(row).at),
    addFailure(name: string, at: number): void {
      addFailure.run(nameKey(name), at);
      dropStrangers();
    },
    clearFailures: (name: string): void => void dropFailures.run(nameKey(name)),
    dropFailuresUntil: (name: string, at: number): void => void dropOldFailures.run(nameKey(name), at),
    /** Moves every failure of a name back by `ms`: the clock was set back since they were written. */
    shiftFailures: (name: string, ms: number): void => void shiftFailures.run(ms, nameKey(name)),
    stepUsed: (username: string, step: number): boolean => stepUsed.get(username, step) !== undefined,
    challengeUsed: (username: string, challenge: string): boolean =>
      challengeUsed.get(username, challenge) !== undefined,
    /** Writes down what an accepted passcode used up. */
    spend(username: string, challenge: string | null, spend: Spend): void {
      if (challenge !== null) useChallenge.run(username, challenge);
      if (spend.kind === 'counter') setCounter.run(spend.next, username);
      if (spend.kind === 'step') useStep.run(username, spend.step);
    },
    expectResync: (username: string, counter: number): void => void setResync.run(counter, username),
    /** Runs `work` alone: no other request, and no other program on the same file, comes between. */
    alone: <T>(work: () => T): T => database.transaction(work).immediate(),
    close(): void {
      database.close();
    },
  };
}
