import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeNote } from '../../shared/verification/code';
import { say } from '../ui/say';
import { Hint } from '../ui/words';

/** The line below the cells; a new problem, and that the code is whole, are said as well. */
export function FieldHint(props: {
  readonly id: string;
  readonly problem: string | null;
  readonly hint: string;
  readonly done: boolean;
  readonly notes: readonly CodeNote[];
}): ReactNode {
  const { id, problem, hint, done, notes } = props;
  const { t } = useTranslation('verification');
  const noted = notes.map((note) => t(`field.notes.${note}`)).join(' ');
  const words = problem ?? (noted === '' ? hint : `${hint} ${noted}`);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && (problem || done)) say(words);
    first.current = false;
  }, [words, problem, done]);
  return (
    <Hint id={id} mood={problem ? 'bad' : done ? 'ok' : 'plain'}>
      {words}
    </Hint>
  );
}
