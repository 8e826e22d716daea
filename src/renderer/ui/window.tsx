import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';

/** The whole window once the vault is open: skip link, rail, sheet. The frame with title and buttons is the system's. */
export function AppWindow({
  rail,
  banner,
  children,
}: {
  readonly rail: ReactNode;
  /** One line over the sheet; null where there is nothing to say. */
  readonly banner: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('app');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className={classes('win', banner !== null && 'with-banner')}>
        {rail}
        {banner}
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
