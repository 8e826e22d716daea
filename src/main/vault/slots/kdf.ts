import { totalmem } from 'node:os';
import { hashRaw } from '@node-rs/argon2';
import { calibrate } from './calibrate';
import type { Cost } from './format';

/** What turns a passphrase into a key; injected, so that tests need not pay the real cost. */
export interface PassphraseKdf {
  /** 32 bytes for this passphrase, salt and cost; away from the main thread. The caller wipes them. */
  derive(passphrase: Uint8Array, salt: Uint8Array, cost: Cost): Promise<Uint8Array>;
  /** The cost of new slots on this machine, and what it takes in seconds. */
  calibrated(): Promise<Cost>;
  /** Seconds that one try takes here: as measured, half a second before that. */
  seconds(): number;
}

const argon2id = 2;
const version13 = 1;

const derive: PassphraseKdf['derive'] = (passphrase, salt, cost) =>
  hashRaw(passphrase, {
    algorithm: argon2id,
    version: version13,
    memoryCost: cost.memory,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  });

async function measure(cost: Cost): Promise<number> {
  const start = performance.now();
  (await derive(new Uint8Array(16), new Uint8Array(16), cost)).fill(0);
  return performance.now() - start;
}

/** Argon2id (RFC 9106, version 1.3). The cost is measured once per run, when it is first needed. */
export function argon2Kdf(): PassphraseKdf {
  let measuring: ReturnType<typeof calibrate> | null = null;
  let seconds = 0.5;
  return {
    derive,
    async calibrated() {
      measuring ??= calibrate(measure, totalmem());
      const measured = await measuring;
      seconds = measured.seconds;
      return measured.cost;
    },
    seconds: () => seconds,
  };
}
