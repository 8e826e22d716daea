import { useEffect, useState } from 'react';
import type { Answer } from '../../../shared/ipc/contract';
import type { Contracts } from '../../../shared/ipc/contracts';
import { normalPassphrase } from '../../../shared/vault/passphrase';
import { openThread } from '../threads';
import { ask } from '../use-call';
import type { Judged } from './judge';

type Said = Answer<Contracts['vault/judge']>;

/** What is said of a passphrase: how hard it is to guess, in seconds on a copy of this vault, and what forbids it. */
export interface Strength extends Omit<Judged, 'guesses'> {
  readonly seconds: number;
  readonly problem: Said['problem'];
}

/** What is known of what is typed. */
export interface Judgement {
  /** Of what stood there a moment ago, until the next is known; null while there is none. */
  readonly strength: Strength | null;
  /** What forbids this very passphrase; null also while that is not known. */
  readonly problem: Said['problem'];
}

/** A moment after the last key. */
const PAUSE_MS = 150;
/** The lists take a second to read on a slow machine. */
const MOST_MS = 10_000;

/**
 * Judges what is typed, a moment after the last key. Main says what forbids it; how hard it is to guess is worked out here, by
 * strings, which end with this process (SECURITY.md V17).
 */
export function useStrength(typed: string): Judgement {
  const [known, setKnown] = useState<(Judgement & { readonly of: string }) | null>(null);
  const [thread] = useState(() => openThread<string, Judged>('judge', MOST_MS));
  useEffect(() => thread.close, [thread]);
  useEffect(() => {
    if (typed === '') {
      setKnown(null);
      return;
    }
    const turn = { over: false };
    const timer = setTimeout(async () => {
      const passphrase = normalPassphrase(typed);
      const [said, judged] = await Promise.all([ask('vault/judge', { passphrase }), thread.ask(passphrase)]);
      if (turn.over) return;
      const strength = said.ok && judged !== null ? strengthOf(said.value, judged) : null;
      setKnown(said.ok ? { of: typed, strength, problem: said.value.problem } : null);
    }, PAUSE_MS);
    return () => {
      turn.over = true;
      clearTimeout(timer);
    };
  }, [typed, thread]);
  return { strength: known?.strength ?? null, problem: known?.of === typed ? known.problem : null };
}

function strengthOf({ problem, secondsPerGuess }: Said, judged: Judged): Strength {
  const { guesses, ...said } = judged;
  return { ...said, seconds: guesses * secondsPerGuess, problem };
}
