import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/result';
import type { Snapshot, TypedMove } from '../../shared/verification/contract';
import { ask } from '../ui/use-call';

/** Sends what the person did; what it means is main's to decide. */
export interface Moves {
  /** The move that was not answered yet; the same one is not sent twice. */
  readonly busy: TypedMove['move'] | null;
  /** Why the last move failed; `not-now` never is one, since the step is shown anew. */
  readonly failure: Failure<string> | null;
  /** True when the move was taken. */
  send(move: TypedMove): Promise<boolean>;
}

/**
 * Moves of a verification. A move that waits does not hold up another one: Cancel works while a key is asked.
 * @param onSnapshot takes the next screen
 * @param onStale is told that the move came too late, so that the screen is asked for again
 */
export function useMoves(onSnapshot: (snapshot: Snapshot) => void, onStale: () => void): Moves {
  const [busy, setBusy] = useState<TypedMove['move'] | null>(null);
  const [failure, setFailure] = useState<Failure<string> | null>(null);
  const at = useRef<{ waiting: TypedMove['move'] | null; gone: boolean }>({ waiting: null, gone: false });
  useEffect(() => {
    const here = at.current;
    here.gone = false;
    return () => {
      here.gone = true;
    };
  }, []);
  const wait = (name: TypedMove['move'] | null) => {
    at.current.waiting = name;
    if (!at.current.gone) setBusy(name);
  };
  const send = async (move: TypedMove): Promise<boolean> => {
    if (at.current.waiting === move.move) return false;
    wait(move.move);
    const reply = await ask('verification/move', move);
    if (at.current.waiting === move.move) wait(null);
    if (at.current.gone) return reply.ok;
    const stale = !reply.ok && reply.error.code === 'not-now';
    setFailure(reply.ok || stale ? null : reply.error);
    if (reply.ok) onSnapshot(reply.value);
    if (stale) onStale();
    return reply.ok;
  };
  return { busy, failure, send };
}
