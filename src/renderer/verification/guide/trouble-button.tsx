import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';
import { useGuideWords } from './guide-words';

/** The way out of a step: the one trouble by its name, the list of several, or another method where there is none. */
export function TroubleButton({
  step,
  onAsk,
}: {
  readonly step: StepProps<'guide'>;
  /** Opens the list of troubles. */
  readonly onAsk: () => void;
}): ReactNode {
  const { snapshot, moves } = step;
  const { t } = useTranslation('verification');
  const say = useGuideWords(snapshot);
  const { troubles, next } = snapshot.view;
  const [first, ...more] = troubles;
  if (!first) return next && say(next) === t('answer.other') ? null : <OtherWay moves={moves} />;
  if (more.length > 0)
    return (
      <Button kind="quiet" onPress={onAsk}>
        {t('guide.somethingElse')}
      </Button>
    );
  return (
    <Button kind="quiet" onPress={() => void moves.send({ move: 'it-shows', trouble: first.id })}>
      {say(first.label)}
    </Button>
  );
}
