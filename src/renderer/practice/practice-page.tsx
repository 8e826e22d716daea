import './practice.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import type { Told } from '../i18n/sentences';
import { Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { Icon } from '../ui/icon';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { useCopy } from '../ui/use-copy';
import { AccountList } from './account-list';
import { FaultList } from './fault-list';
import { PortalPanel } from './portal-panel';
import { TokenScreen } from './token-screen';
import { type PracticeWork, usePractice } from './use-practice';
import { VirtualDevices } from './virtual-devices';

/** A portal and devices to practise with; the virtual token has a screen of its own. */
export function PracticePage({ go }: PageProps): ReactNode {
  const { live, reload, failure, act, fail } = usePractice();
  const [token, setToken] = useState(false);
  if (token && live.state === 'ready')
    return (
      <TokenScreen
        view={live.value}
        act={act}
        onBack={() => setToken(false)}
        onAnswer={() => go('verify')}
        failure={failure}
      />
    );
  return (
    <Stage>
      <PracticeHead />
      <StageBody>
        {live.state === 'loading' ? <Skeleton /> : null}
        {live.state === 'failed' ? <FailureNote failure={live.error} onNext={reload} /> : null}
        {live.state === 'ready' ? (
          <div className="practice mt4">
            <div className="stack x6">
              {failure ? <PracticeFailure failure={failure} view={live.value} act={act} fail={fail} /> : null}
              <PortalPanel view={live.value} act={act} fail={fail} onAnswer={() => go('verify')} />
              <AccountList view={live.value} act={act} fail={fail} />
            </div>
            <aside className="stack x6">
              <VirtualDevices view={live.value} act={act} fail={fail} onToken={() => setToken(true)} />
              <FaultList />
            </aside>
          </div>
        ) : null}
      </StageBody>
    </Stage>
  );
}

function PracticeHead(): ReactNode {
  const { t } = useTranslation('practice');
  return (
    <>
      <StageHead title={t('title')} sub={t('sub')} />
      <PracticeBanner />
    </>
  );
}

/** Says that nothing here is real. */
export function PracticeBanner(): ReactNode {
  const { t } = useTranslation('practice');
  return (
    <div className="banner" role="note">
      <Icon name="practice" />
      <span>{t('banner')}</span>
    </div>
  );
}

/** A failure with the one thing that helps against it. */
function PracticeFailure({ failure, view, act, fail }: PracticeWork & { readonly failure: Told }): ReactNode {
  const copy = useCopy();
  const ways: Readonly<Record<string, () => void>> = {
    'port-taken': () => void act('practice/start', {}),
    'no-loopback': () => void act('practice/start', {}),
    'not-running': () => void act('practice/start', {}),
    'not-attached': () => void act('practice/key', { action: 'attach' }),
    'no-browser': () => void copy(view.url ?? ''),
  };
  return <FailureNote failure={failure} feature="practice" onNext={ways[failure.code] ?? (() => fail(null))} />;
}
