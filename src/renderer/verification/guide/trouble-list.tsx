import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answers } from '../../ui/answers';
import { ProfileText } from '../../ui/profile-words';
import { StepHeading } from '../../ui/stage';
import { AnswerFrame } from '../answer-frame';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';
import { useGuideSteps } from './guide-steps';
import { useGuideWords } from './guide-words';

/** "It shows something else": which of the things that it may show here. Back closes the question. */
export function TroubleList(props: StepProps<'guide'> & { readonly onClose: () => void }): ReactNode {
  const { snapshot, moves, onClose } = props;
  const { troubles, picture } = snapshot.view;
  const { t } = useTranslation('verification');
  const say = useGuideWords(snapshot);
  const question = t(`guide.whatShows.${picture.device}`);
  return (
    <AnswerFrame
      credential={snapshot.credential}
      challenge={snapshot.challenge}
      expiresAt={snapshot.expiresAt}
      steps={useGuideSteps(snapshot)}
      moves={moves}
      onBack={onClose}
      primary={null}
      why={t('guide.answerGoesOn')}
      aside={<OtherWay moves={moves} />}
    >
      <StepHeading step="what" focus={false} lead={t('guide.whatLead')}>
        {question}
      </StepHeading>
      <div className="mt5 note-narrow">
        <Answers
          label={question}
          given={null}
          answers={troubles.map(({ id, label }) => ({ value: id, title: <ProfileText words={label} say={say} /> }))}
          onAnswer={(trouble) => void moves.send({ move: 'it-shows', trouble })}
        />
      </div>
    </AnswerFrame>
  );
}
