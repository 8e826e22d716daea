import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../ui/failure-note';
import { PrimaryButton } from '../ui/primary-button';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { useFocusOnMount } from '../ui/use-focus';
import { useLive } from '../ui/use-live';
import { useShortcut } from '../ui/use-shortcut';
import { Data, Note } from '../ui/words';
import type { StepProps } from './current-step';
import { grouped } from './words';

const MINUTE = 60_000;

/** The portal took the response: what happened, in a few lines, and nothing left to do. */
export function AcceptedScreen({ snapshot, moves }: StepProps<'accepted'>): ReactNode {
  const { t } = useTranslation('verification');
  const { credential } = snapshot;
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const again = () => void moves.send({ move: 'new-challenge' });
  useShortcut('add', again);
  return (
    <Stage>
      <StageHead
        title={t('accepted.title', { portal: credential.portal })}
        sub={credential.account === '' ? undefined : <Data>{credential.account}</Data>}
      />
      <StageBody>
        <div className="note-medium" role="status">
          <Note mood="ok" title={t('accepted.done')}>
            {t('accepted.cleared')}
          </Note>
        </div>
        <h2 className="h-sec mt8" tabIndex={-1} ref={heading}>
          {t('accepted.happened')}
        </h2>
        <Facts snapshot={snapshot} />
        <div className="rowx wrap mt8">
          <PrimaryButton keys="Ctrl N" busy={moves.busy === 'new-challenge'} onPress={again}>
            {t('accepted.again')}
          </PrimaryButton>
        </div>
        {moves.failure ? <FailureNote failure={moves.failure} /> : null}
      </StageBody>
    </Stage>
  );
}

function Facts({ snapshot }: Pick<StepProps<'accepted'>, 'snapshot'>): ReactNode {
  const { t } = useTranslation('verification');
  const { live } = useLive('settings/get', 'settings/changed');
  const keeps = live.state !== 'ready' || live.value.protection?.history !== false;
  const { challenge, elapsedMs, signedBy } = snapshot;
  const seconds = Math.max(1, Math.round(elapsedMs / 1000));
  const took =
    elapsedMs < 2 * MINUTE
      ? t('accepted.seconds', { count: seconds })
      : t('accepted.minutes', { count: Math.round(elapsedMs / MINUTE) });
  return (
    <dl className="kv mt3 kv-wide">
      <dt>{t('accepted.challenge')}</dt>
      <dd>{challenge === '' ? t('accepted.none') : <Data code>{grouped(challenge)}</Data>}</dd>
      <dt>{t('accepted.with')}</dt>
      <dd>
        <Data>{signedBy}</Data>
      </dd>
      <dt>{t('accepted.took')}</dt>
      <dd>{took}</dd>
      <dt>{t('accepted.kept')}</dt>
      <dd>{keeps ? t('accepted.keptText') : t('accepted.keptNothing')}</dd>
    </dl>
  );
}
