import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { FailureNote } from '../../ui/failure-note';
import { Stage, StageBody, StageHead } from '../../ui/stage';
import { useShortcut } from '../../ui/use-shortcut';
import { Data } from '../../ui/words';
import { useCancel } from '../answer-frame';
import type { StepProps } from '../current-step';
import { grouped } from '../words';
import { Accepted } from './accepted-question';
import { NowInPortal } from './now-in-portal';
import { ResponseCard } from './response-card';
import { TypedThere } from './typed-there';
import { ValidClock } from './valid-clock';

/** The response, to be carried over to the portal; then the question whether the portal took it. */
export function ResponseScreen(props: StepProps<'response'>): ReactNode {
  const { snapshot, moves } = props;
  const { challenge, groups, carried, expiresAt } = snapshot;
  const { t } = useTranslation('verification');
  const plain = challenge === '' ? 'response.plainTitle' : 'response.title';
  const cancel = useCancel(moves, challenge);
  const startAgain = () => void moves.send({ move: 'new-challenge' });
  useShortcut('add', startAgain);
  useShortcut('back', () => void moves.send({ move: 'back' }));
  return (
    <Stage>
      <StageHead
        title={t(carried === 'approved' ? 'response.waitTitle' : plain)}
        sub={
          <span className="rowx wrap">
            {challenge === '' ? null : <ChallengeLine challenge={challenge} />}
            <ValidClock expiresAt={expiresAt} />
          </span>
        }
        actions={
          <Button icon="verify" keys="Ctrl N" onPress={startAgain}>
            {t('response.newChallenge')}
          </Button>
        }
      />
      <StageBody>
        {groups.length === 0 ? <TypedThere carried={carried} /> : <ResponseCard {...props} />}
        {moves.failure ? (
          <div className="mt4">
            <FailureNote failure={moves.failure} feature="verification" />
          </div>
        ) : null}
        <div className="cols stackable halves mt8">
          <NowInPortal snapshot={snapshot} />
          <Accepted moves={moves} isPrimary={groups.length === 0} />
        </div>
      </StageBody>
      {cancel.dialog}
    </Stage>
  );
}

function ChallengeLine({ challenge }: { readonly challenge: string }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <span>
      {t('response.challenge')} <Data code>{grouped(challenge)}</Data>
    </span>
  );
}
