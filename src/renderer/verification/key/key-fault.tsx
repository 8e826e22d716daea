import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../i18n/sentences';
import { Button } from '../../ui/button';
import { Picture } from '../../ui/picture';
import { PrimaryButton } from '../../ui/primary-button';
import { say } from '../../ui/say';
import { StepHeading } from '../../ui/stage';
import { Data, Note } from '../../ui/words';
import type { StepProps } from '../current-step';
import { OtherWay } from '../other-way';
import { KeyFrame } from './key-frame';

/** Faults after which asking the same key again changes nothing. */
const NEEDS_OTHER_WAY = ['slot-empty'];
const UNPLUGGED = ['device-gone', 'no-device'];

/** The key gave no answer: what happened, why, one way on. The challenge is kept. */
export function KeyFault(props: StepProps<'key'>): ReactNode {
  const { snapshot, moves } = props;
  const { problem, credential } = snapshot;
  const { t } = useTranslation('verification');
  const [detail, setDetail] = useState(false);
  const code = problem?.code ?? 'internal';
  const told = useSentence('verification')({ code, facts: { ...problem?.facts, portal: credential.portal } });
  useEffect(() => say(told.what, 'alert'), [told.what]);
  const otherWay = NEEDS_OTHER_WAY.includes(code);
  const goOn = () => void moves.send({ move: otherWay ? 'other-way' : 'retry' });
  return (
    <KeyFrame
      step={props}
      back={otherWay}
      primary={
        <>
          <PrimaryButton busy={moves.busy === 'retry'} onPress={goOn}>
            {told.next}
          </PrimaryButton>
          {otherWay ? null : <OtherWay moves={moves} size="lg" />}
        </>
      }
      aside={
        <Button kind="quiet" onPress={() => setDetail(!detail)}>
          {t('answer.detail')}
        </Button>
      }
    >
      <FaultPicture code={code} />
      <StepHeading step={`fault-${code}`} lead={told.why}>
        {told.what}
      </StepHeading>
      {detail ? (
        <div className="mt5 note-narrow">
          <Note>
            {t('answer.detailText', { code })} <Data code>{factsLine(problem?.facts)}</Data>
          </Note>
        </div>
      ) : null}
    </KeyFrame>
  );
}

/** Facts of a fault as one line, for people who ask for it. */
const factsLine = (facts: Readonly<Record<string, unknown>> = {}): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ');

function FaultPicture({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <div className="fig fig-left">
      {UNPLUGGED.includes(code) ? (
        <Picture name="key-unplugged" width={360} label={t('key.plugPicture')} />
      ) : (
        <div className="plug-still">
          <Picture name="key-plugged-touch" width={360} label={t('key.faultPicture')} state="is-warn" />
        </div>
      )}
    </div>
  );
}
