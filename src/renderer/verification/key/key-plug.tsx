import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../i18n/sentences';
import { Button, LinkButton } from '../../ui/button';
import { Picture } from '../../ui/picture';
import { StepHeading } from '../../ui/stage';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';
import { KeyFrame } from './key-frame';

/** Waits for the key; goes on by itself once it is plugged in. With a `problem` it was there and went away. */
export function KeyPlug(props: StepProps<'key'>): ReactNode {
  const { snapshot, moves, go } = props;
  const { device, problem, credential } = snapshot;
  const { t } = useTranslation('verification');
  const sentence = useSentence('verification');
  const { portal } = credential;
  const told = problem ? sentence({ code: problem.code, facts: { ...problem.facts, portal } }) : null;
  const question = device ? t('key.plugQuestionNamed', { device }) : t('key.plugQuestion');
  return (
    <KeyFrame
      step={props}
      primary={
        <Button size="lg" busy>
          {device ? t('key.plugWaitingNamed', { device }) : t('key.plugWaiting')}
        </Button>
      }
      aside={<OtherWay moves={moves} />}
    >
      <div className="fig fig-left">
        <Picture name="key-unplugged" width={360} label={t('key.plugPicture')} />
      </div>
      <StepHeading step="plug" lead={told?.why ?? t('key.plugLead')}>
        {told?.what ?? question}
      </StepHeading>
      <p className="sub mt3">{t('key.plugHint')}</p>
      {credential.practice ? (
        <p className="sub mt3">
          {t('key.practise')} <LinkButton onPress={() => go('practice')}>{t('key.practiceLink')}</LinkButton>
        </p>
      ) : null}
    </KeyFrame>
  );
}
