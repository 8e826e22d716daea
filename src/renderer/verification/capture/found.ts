import { useState } from 'react';
import type { CaptureOrigin } from '../../../shared/capture/contract';
import type { Told } from '../../i18n/sentences';
import { ask } from '../../ui/use-call';

/** What was found in a picture: one text goes on at once, of several the person picks one. */
export interface Found {
  /** Texts to pick from; empty while there is nothing to pick. */
  readonly several: readonly string[];
  /** What is wrong with the text that was found; null: nothing. */
  readonly problem: Told | null;
  take(texts: readonly string[]): void;
  clear(): void;
}

/**
 * Asks main what the text of a code is. Nothing is opened; a challenge goes to the field, a link waits for its card.
 * @param onDone closes the dialog; with the challenge where there is one to put into the field
 */
export function useFound(from: CaptureOrigin, onDone: (challenge: string | null) => void): Found {
  const [several, setSeveral] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Told | null>(null);
  const read = async (text: string) => {
    const reply = await ask('capture/read', { text, from });
    if (!reply.ok) setProblem(reply.error);
    else if (reply.value.kind === 'problem') setProblem(reply.value.problem);
    else onDone(reply.value.kind === 'challenge' ? reply.value.challenge : null);
  };
  const take = (texts: readonly string[]) => {
    setProblem(null);
    setSeveral(texts.length > 1 ? texts : []);
    if (texts.length === 1) void read(texts[0] ?? '');
  };
  const clear = () => {
    setSeveral([]);
    setProblem(null);
  };
  return { several, problem, take, clear };
}
