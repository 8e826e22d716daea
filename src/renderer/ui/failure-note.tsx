import type { ReactNode } from 'react';
import type { en } from '../i18n/en';
import { type Told, useSentence } from '../i18n/sentences';
import { Button } from './button';
import { Note } from './words';

/**
 * A failure in the page: what happened, why, the next action.
 * @param feature catalogue whose `failures` may say the code more exactly
 * @param onNext what the next action does; without it there are only words
 */
export function FailureNote({
  failure,
  feature,
  onNext,
  busy,
}: {
  readonly failure: Told;
  readonly feature?: keyof typeof en | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly busy?: boolean | undefined;
}): ReactNode {
  const sentence = useSentence(feature)(failure);
  const button = onNext ? (
    <Button size="sm" busy={busy} onPress={onNext}>
      {sentence.next}
    </Button>
  ) : undefined;
  return (
    <div role="alert">
      <Note mood="bad" title={sentence.what} action={button}>
        {sentence.why}
      </Note>
    </div>
  );
}
