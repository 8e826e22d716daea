import { tmpdir } from 'node:os';
import type { Clock } from '../../shared/clock';
import { type HeldMethods, nothingHeld } from './held';
import type { Program } from './lock/lock-file';
import type { Schedule } from './repositories/credentials';
import { argon2Kdf, type PassphraseKdf } from './slots/kdf';

/** What the vault service is built from; everything that a test wants to decide. */
export interface VaultParts {
  /** The vault's folder; it need not exist. */
  readonly folder: string;
  /** The system's folder for temporary files, for "try it first". */
  readonly temporary: string;
  /** Which program this is; the other one names it when the vault is in use. */
  readonly program: Program;
  readonly kdf: PassphraseKdf;
  readonly clock: Clock;
  readonly schedule: Schedule;
  /** What the profiles say of the devices that people hold. */
  readonly methods: HeldMethods;
}

/** Runs later unless cancelled; does not keep the process alive. */
const schedule: Schedule = (ms, what) => {
  const timer = setTimeout(what, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** The parts as the app and the CLI use them. */
export const ordinaryParts = (folder: string, program: Program, methods = nothingHeld): VaultParts => ({
  folder,
  program,
  temporary: tmpdir(),
  kdf: argon2Kdf(),
  clock: Date,
  schedule,
  methods,
});
