import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The whole window once the vault is open: skip link, rail, sheet. The frame with title and buttons is the system's. */
export function AppWindow({ rail, children }: { readonly rail: ReactNode; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('app');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="win">
        {rail}
        {children}
      </div>
    </>
  );
}

/** The whole window before the vault is open: one question in the middle, one line at the bottom. */
export function GateWindow({
  children,
  wide,
  foot,
}: {
  readonly children: ReactNode;
  /** 520 px instead of 400. */
  readonly wide?: boolean | undefined;
  readonly foot?: ReactNode | undefined;
}): ReactNode {
  const { t } = useTranslation('gate');
  return (
    <div className="gate">
      <main id="main" tabIndex={-1}>
        <div className={wide ? 'box box-wide' : 'box'}>{children}</div>
      </main>
      <footer>
        <span>{t('offline')}</span>
        {foot}
      </footer>
    </div>
  );
}
