import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewCredential } from '../../src/main/vault/repositories/types';
import { Vault } from '../../src/main/vault/service';
import { ordinaryParts } from '../../src/main/vault/service-parts';
import { type Line, percentile } from './measure';

const many = 10_000;
const towns = ['Alder', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fern', 'Grove', 'Hazel', 'Iris', 'Juniper'];
const digits = (count: number) => ({ min: count, max: count, alphabet: 'digits' as const });

const credential = (n: number): NewCredential => ({
  kind: 'totp',
  portal: `${towns[n % towns.length]} Bank ${n % 97}`,
  account: `person.${n}@example.net`,
  profile: 'generic-ocra',
  practice: false,
  method: null,
  device: '',
  pinDigits: null,
  challenge: null,
  response: digits(6),
  needsPin: false,
  suite: null,
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: null,
  slot: null,
  secret: randomBytes(20),
});

/** Search in an open vault with 10,000 credentials: from the words to the list of what is found. */
export async function searchLine(): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const vault = new Vault(ordinaryParts(join(folder, 'vault'), 'cli'));
  try {
    const made = await vault.create('a bench has four legs and no arms');
    const credentials = made.ok ? vault.repositories()?.credentials : null;
    if (!credentials) throw new Error('the vault did not open');
    const added = credentials.addAll(Array.from({ length: many }, (_, n) => credential(n)));
    if (!added.ok) throw new Error(added.error.code);
    const times = Array.from({ length: 500 }, (_, n) => {
      const words = n % 2 === 0 ? `${towns[n % towns.length]} ${n % 97}` : `person.${n * 19}@`;
      const began = performance.now();
      if (credentials.search(words, 200).length === 0) throw new Error(`nothing found for ${words}`);
      return performance.now() - began;
    });
    return line(percentile(times, 0.95), percentile(times, 0.5));
  } finally {
    vault.lock('quit');
    rmSync(folder, { recursive: true, force: true });
  }
}

const line = (p95: number, p50: number): Line => ({
  what: `Search in ${many.toLocaleString('en')} credentials`,
  ours: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
  peer: '–',
  figure: `${p95.toFixed(1)} ms`,
  limit: '< 16 ms (p95)',
  good: p95 < 16,
});
