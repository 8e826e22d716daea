import { useEffect, useState } from 'react';
import type { Answer } from '../../../shared/ipc/contract';
import type { Contracts } from '../../../shared/ipc/contracts';
import { normalPassphrase } from '../../../shared/vault/passphrase';
import { openThread } from '../threads';
import { ask } from '../use-call';
import type { Judged } from './judge';

/** What is said of a passphrase: how hard it is to guess, in seconds on a copy of this vault, and what forbids it. */
export interface Strength extends Omit<Judged, 'guesses'> {
  readonly seconds: number;
  readonly problem: Answer<Contracts['vault/judge']>['problem'];
}

/** A moment after the last key. */
const PAUSE_MS = 150;
/** The lists take a second to read on a slow machine. */
const MOST_MS = 10_000;

/**
 * How strong a passphrase is, once that is known; null while there is none. Main says what forbids it. How hard it is to guess is worked
 * out here, by strings, which end with this process (SECURITY.md V17).
 */
export function useStrength(typed: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const [thread] = useState(() => openThread<string, Judged>('judge', MOST_MS));
  useEffect(() => thread.close, [thread]);
  useEffect(() => {
    if (typed === '') {
      setStrength(null);
      return;
    }
    const turn = { over: false };
    const timer = setTimeout(async () => {
      const passphrase = normalPassphrase(typed);
      const [said, judged] = await Promise.all([ask('vault/judge', { passphrase }), thread.ask(passphrase)]);
      if (!turn.over) setStrength(said.ok && judged !== null ? strengthOf(said.value, judged) : null);
    }, PAUSE_MS);
    return () => {
      turn.over = true;
      clearTimeout(timer);
    };
  }, [typed, thread]);
  return strength;
}

function strengthOf({ problem, secondsPerGuess }: Answer<Contracts['vault/judge']>, judged: Judged): Strength {
  const { guesses, ...said } = judged;
  return { ...said, seconds: guesses * secondsPerGuess, problem };
}
