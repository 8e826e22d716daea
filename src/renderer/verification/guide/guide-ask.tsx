import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepProps } from '../current-step';
import { GuideAnswers, hasPictures } from './guide-answers';
import { GuideFrame } from './guide-frame';
import { TroubleButton } from './trouble-button';

/** One question; an answer goes on at once, so there is no main button. */
export function GuideAsk(props: StepProps<'guide'> & { readonly onAsk: () => void }): ReactNode {
  const { snapshot, moves, onAsk } = props;
  const { t } = useTranslation('verification');
  return (
    <GuideFrame
      step={props}
      focus={false}
      wide={hasPictures(snapshot.view)}
      primary={null}
      why={t('guide.answerGoesOn')}
      aside={<TroubleButton step={props} onAsk={onAsk} />}
    >
      <GuideAnswers snapshot={snapshot} onAnswer={(choice) => void moves.send({ move: 'pick', choice })} />
    </GuideFrame>
  );
}
