import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Page } from '../../shared/app/contract';
import type { CredentialId, VaultStatus } from '../../shared/vault/contract';
import { KeysPage } from '../devices/keys-page';
import { Coverable, LockWarning } from '../gate/lock-warning';
import { useActivity } from '../gate/use-activity';
import { useLockWarning } from '../gate/use-lock-warning';
import { PracticePage } from '../practice/practice-page';
import { SettingsPage } from '../settings/settings-page';
import { PAGES, Rail } from '../ui/rail';
import { ask } from '../ui/use-call';
import { useShortcut } from '../ui/use-shortcut';
import { setCompact, useCompact } from '../ui/use-window-mode';
import { AppWindow } from '../ui/window';
import { VaultPage } from '../vault/vault-page';
import { VerifyPage } from '../verification/verify-page';
import { bridge } from './bridge';
import { ErrorBoundary } from './error-boundary';
import type { PageProps } from './page-props';
import { RailFoot } from './rail-foot';
import { ShortcutsHelp } from './shortcuts-help';
import { VaultBanner } from './vault-banner';

const SCREENS: Readonly<Record<Page, (props: PageProps) => ReactNode>> = {
  verify: VerifyPage,
  keys: KeysPage,
  vault: VaultPage,
  practice: PracticePage,
  settings: SettingsPage,
};

interface Place {
  readonly page: Page;
  readonly credential: CredentialId | null;
}

/** The window while the vault is open: rail and the page that was chosen. */
export function Shell({
  status,
  onStatus,
}: {
  readonly status: Extract<VaultStatus, { state: 'open' }>;
  readonly onStatus: (status: VaultStatus) => void;
}): ReactNode {
  const [place, setPlace] = useState<Place>({ page: 'verify', credential: null });
  const compact = useCompact();
  // The small window has room for Verify only: whoever goes elsewhere needs the ordinary one.
  const show = useCallback((next: Place) => {
    if (next.page !== 'verify') setCompact(false);
    setPlace(next);
  }, []);
  const go = (page: Page, credential: CredentialId | null = null) => show({ page, credential });
  const lock = async () => {
    const reply = await ask('vault/lock', {});
    if (reply.ok) onStatus(reply.value);
  };
  useEffect(() => bridge.on('app/go', (asked) => show({ ...asked, credential: null })), [show]);
  useEffect(() => {
    if (compact) setPlace((now) => (now.page === 'verify' ? now : { page: 'verify', credential: null }));
  }, [compact]);
  const question = useLockWarning();
  useActivity(question.at !== null);
  usePageKeys(go);
  useShortcut('lock', () => void lock());
  const Screen = SCREENS[place.page];
  return (
    <AppWindow
      banner={status.practice ? <VaultBanner onLock={() => void lock()} /> : null}
      rail={
        <Rail
          page={place.page}
          onGo={(page) => go(page)}
          foot={<RailFoot lockAt={status.lockAt} onLock={() => void lock()} />}
        />
      }
    >
      <Coverable covered={question.at !== null}>
        <ErrorBoundary key={place.page}>
          <Screen go={go} credential={place.credential} />
        </ErrorBoundary>
      </Coverable>
      <ShortcutsHelp />
      {question.at === null ? null : <LockWarning at={question.at} onStay={question.stay} onLock={() => void lock()} />}
    </AppWindow>
  );
}

/** Ctrl 1 … 5 choose a page of the rail. */
function usePageKeys(go: (page: Page) => void): void {
  const to = (place: number) => () => go(PAGES[place]?.page ?? 'verify');
  useShortcut('page-1', to(0));
  useShortcut('page-2', to(1));
  useShortcut('page-3', to(2));
  useShortcut('page-4', to(3));
  useShortcut('page-5', to(4));
}
