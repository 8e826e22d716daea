import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenTrouble } from '../../../shared/verification/contract';
import { PrimaryButton } from '../../ui/primary-button';
import { say } from '../../ui/say';
import { StepHeading } from '../../ui/stage';
import type { TokenLook } from '../../ui/token-picture';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';
import { TokenFrame } from './token-frame';

const LOOKS: Readonly<Record<TokenTrouble, TokenLook>> = {
  dark: { lines: ['', ''], lit: 'press' },
  'wrong-pin': { lines: ['FAIL 1', ''], lit: 'c' },
  locked: { lines: ['LOCK', ''], lit: null },
  'back-to-pin': { lines: ['PIN>', ''], lit: null },
  'something-else': { lines: ['', ''], lit: 'press' },
};

/** A trouble with the token: what it means, what to do, one button. The challenge is kept. */
export function TokenTroubleHelp(
  props: StepProps<'token'> & { readonly trouble: TokenTrouble; readonly onLeave: () => void },
): ReactNode {
  const { snapshot, moves, trouble, onLeave } = props;
  const { t } = useTranslation('verification');
  const { portal } = snapshot.credential;
  const question = t(`token.trouble.${trouble}.question`);
  useEffect(() => say(question, 'alert'), [question]);
  const isLocked = trouble === 'locked';
  const goOn = () => {
    onLeave();
    void moves.send({ move: isLocked ? 'other-way' : 'retry' });
  };
  return (
    <TokenFrame
      step={props}
      look={LOOKS[trouble]}
      pulse={LOOKS[trouble].lit === 'press'}
      primary={<PrimaryButton onPress={goOn}>{t(`token.trouble.${trouble}.next`)}</PrimaryButton>}
      aside={isLocked ? undefined : <OtherWay moves={moves} />}
    >
      <StepHeading step={`trouble-${trouble}`} lead={t(`token.trouble.${trouble}.lead`, { portal })}>
        {question}
      </StepHeading>
    </TokenFrame>
  );
}
