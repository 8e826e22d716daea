import { useEffect, useState } from 'react';
import type { Told } from '../../i18n/sentences';
import { ask } from '../../ui/use-call';

/** What main says of a text: not yet, right, or what is wrong. */
export type Checked = 'checking' | 'fine' | Told;

/** Has each text checked as it is typed; an answer to an earlier one is not shown. */
export function useCheck(text: string): Checked {
  const [last, setLast] = useState<{ readonly text: string; readonly checked: Checked } | null>(null);
  useEffect(() => {
    const turn = { over: false };
    void ask('profiles/check', { text }).then((reply) => {
      if (!turn.over) setLast({ text, checked: reply.ok ? 'fine' : reply.error });
    });
    return () => {
      turn.over = true;
    };
  }, [text]);
  return last?.text === text ? last.checked : 'checking';
}
