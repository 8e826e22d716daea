import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenTrouble } from '../../../shared/verification/contract';
import { Button, LinkButton } from '../../ui/button';
import { Comb } from '../../ui/comb';
import { PrimaryButton } from '../../ui/primary-button';
import { StepHeading } from '../../ui/stage';
import type { TokenLook } from '../../ui/token-picture';
import { Data, Note } from '../../ui/words';
import type { StepProps } from '../current-step';
import { useShapeWords } from '../words';
import { TokenFrame } from './token-frame';

type At = 'on' | 'pin' | 'challenge';

/** What the display reads while the person does the step; the key to press is lit. */
const LOOKS: Readonly<Record<At, (challenge: string) => TokenLook>> = {
  on: () => ({ lines: ['', ''], lit: 'press' }),
  pin: () => ({ lines: ['PIN>****', ''], lit: 'ok' }),
  challenge: (challenge) => ({ lines: ['CHALLNG>', challenge], lit: 'ok' }),
};
/** What it should read once the step is done. */
const READS: Readonly<Record<At, string | null>> = { on: 'PIN>', pin: 'CHALLNG>', challenge: null };

/** One step on the token: the picture shows what is in the hand, the button says what it shows next. */
export function TokenGuide(
  props: StepProps<'token'> & { readonly at: At; readonly onWhatElse: () => void },
): ReactNode {
  const { snapshot, moves, at, onWhatElse } = props;
  const { t } = useTranslation('verification');
  const shape = useShapeWords();
  const wanted = snapshot.credential.challenge;
  const report = (trouble: TokenTrouble) => void moves.send({ move: 'trouble', trouble });
  const reads = READS[at];
  return (
    <TokenFrame
      step={props}
      look={LOOKS[at](snapshot.challenge)}
      pulse={at === 'on'}
      primary={
        <PrimaryButton busy={moves.busy === 'next'} onPress={() => void moves.send({ move: 'next' })}>
          {t(`token.next.${at}`)}
        </PrimaryButton>
      }
      aside={
        <Button kind="quiet" onPress={at === 'challenge' ? () => report('back-to-pin') : onWhatElse}>
          {t(`token.aside.${at}`)}
        </Button>
      }
    >
      <StepHeading step={at} lead={t(`token.lead.${at}`, { shape: wanted ? shape(wanted) : '' })}>
        {t(`token.question.${at}`)}
      </StepHeading>
      {reads ? <ShouldRead text={reads} /> : <TypeThis challenge={snapshot.challenge} />}
      {at === 'pin' ? <LockNote onPress={() => report('locked')} /> : null}
    </TokenFrame>
  );
}

function ShouldRead({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <>
      <p className="sub mt6">{t('token.reads')}</p>
      <p className="mt1 lcd-words">
        <Data code>{text}</Data>
      </p>
    </>
  );
}

function TypeThis({ challenge }: { readonly challenge: string }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <>
      <div className="mt5">
        <Comb value={challenge} />
      </div>
      <p className="hint mt3">{t('token.mistyped')}</p>
    </>
  );
}

function LockNote({ onPress }: { readonly onPress: () => void }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <div className="mt5">
      <Note mood="wrn" title={t('token.lockTitle')}>
        {t('token.lockText')} <LinkButton onPress={onPress}>{t('token.lockLink')}</LinkButton>
      </Note>
    </div>
  );
}
