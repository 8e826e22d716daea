import './verification.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { HeadExtra, Stage, StageBody, StageHead } from '../ui/stage';
import { useLive } from '../ui/use-live';
import { useProfileList } from '../ui/use-profile-list';
import { BroughtFromOutside } from './capture/brought';
import { CompactButton } from './compact-button';
import { CurrentStep } from './current-step';
import { useMoves } from './use-moves';
import { useOpenedWith } from './use-opened-with';

/** Verify: shows the step that main says is on, and sends it what the person does. */
export function VerifyPage({ go, credential }: PageProps): ReactNode {
  const { t } = useTranslation('verification');
  const { live, put, reload } = useLive('verification/snapshot', 'verification/changed');
  const moves = useMoves(put, reload);
  // Asked for with the first snapshot, so that the portal's words are there when its screen is.
  useProfileList();
  useOpenedWith(credential);
  if (live.state === 'ready')
    return (
      <HeadExtra.Provider value={<CompactButton />}>
        <CurrentStep snapshot={live.value} moves={moves} go={go} />
        <BroughtFromOutside step={live.value.step} />
      </HeadExtra.Provider>
    );
  return (
    <Stage>
      <StageHead title={t('title')} />
      <StageBody>
        {live.state === 'failed' ? <FailureNote failure={live.error} onNext={reload} /> : <Skeleton />}
      </StageBody>
    </Stage>
  );
}
