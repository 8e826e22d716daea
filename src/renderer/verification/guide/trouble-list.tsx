import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice';
import { PrimaryButton } from '../../ui/primary-button';
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
  const [seen, setSeen] = useState(troubles[0]?.id ?? '');
  const question = t(`guide.whatShows.${picture.device}`);
  return (
    <AnswerFrame
      credential={snapshot.credential}
      challenge={snapshot.challenge}
      steps={useGuideSteps(snapshot)}
      moves={moves}
      onBack={onClose}
      primary={
        <PrimaryButton
          busy={moves.busy === 'it-shows'}
          onPress={() => void moves.send({ move: 'it-shows', trouble: seen })}
        >
          {t('guide.whatDo')}
        </PrimaryButton>
      }
      aside={<OtherWay moves={moves} />}
    >
      <StepHeading step="what" focus={false} lead={t('guide.whatLead')}>
        {question}
      </StepHeading>
      <div className="mt5 note-narrow">
        <Choice
          label={question}
          focus
          value={seen}
          onChange={setSeen}
          items={troubles.map(({ id, label }) => ({ value: id, title: <ProfileText words={label} say={say} /> }))}
        />
      </div>
    </AnswerFrame>
  );
}
