import './practice.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeView } from '../../shared/practice/contract';
import type { PageProps } from '../app/page-props';
import type { Told } from '../i18n/sentences';
import { Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { Icon } from '../ui/icon';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { useCopy } from '../ui/use-copy';
import { AccountList } from './account-list';
import { FaultList } from './fault-list';
import { PhoneScreen } from './phone-screen';
import { PortalPanel } from './portal-panel';
import { TokenScreen } from './token-screen';
import { type PracticeAct, type PracticeWork, usePractice } from './use-practice';
import { type DeviceChoice, VirtualDevices } from './virtual-devices';

interface DeviceScreenProps {
  readonly view: PracticeView;
  readonly act: PracticeAct;
  readonly failure: Told | null;
  readonly onBack: () => void;
  readonly onAnswer: () => void;
}

/** A portal and devices to practise with; tokens and phones have screens of their own. */
export function PracticePage({ go }: PageProps): ReactNode {
  const { live, reload, failure, act, fail } = usePractice();
  const [choice, setChoice] = useState<DeviceChoice | null>(null);
  if (choice !== null && live.state === 'ready') {
    const work = { view: live.value, act, failure, onBack: () => setChoice(null), onAnswer: () => go('verify') };
    return <DeviceScreen choice={choice} {...work} />;
  }
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
              <VirtualDevices view={live.value} act={act} fail={fail} onOpen={setChoice} />
              <FaultList />
            </aside>
          </div>
        ) : null}
      </StageBody>
    </Stage>
  );
}

/** The screen of the virtual device that was opened. */
function DeviceScreen({ choice, view, onAnswer, ...work }: DeviceScreenProps & { readonly choice: DeviceChoice }) {
  if (choice.device === 'token') {
    const token = view.tokens.find(({ model }) => model === choice.model);
    return token ? <TokenScreen token={token} view={view} onAnswer={onAnswer} {...work} /> : null;
  }
  const phone = view.phones.find(({ system }) => system === choice.system);
  return phone ? <PhoneScreen phone={phone} view={view} {...work} /> : null;
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
