import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../shared/app/contract';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import { useNow } from './use-now';
import { Data, Kbd } from './words';

/** Pages in the order of the rail, with their icons. */
export const PAGES: readonly { readonly page: Page; readonly icon: IconName }[] = [
  { page: 'verify', icon: 'verify' },
  { page: 'keys', icon: 'key' },
  { page: 'vault', icon: 'vault' },
  { page: 'practice', icon: 'practice' },
  { page: 'settings', icon: 'gear' },
];

/** The rail: pages, then what is plugged in and when the vault locks (`foot`). Becomes icons, then a tab bar. */
export function Rail({
  page,
  onGo,
  foot,
}: {
  readonly page: Page;
  readonly onGo: (page: Page) => void;
  readonly foot: ReactNode;
}): ReactNode {
  const { t } = useTranslation('app');
  return (
    <nav className="rail" aria-label={t('rail')}>
      {PAGES.map((item) => (
        <PageLink
          key={item.page}
          page={item.page}
          current={item.page === page}
          title={t(`pages.${item.page}`)}
          onGo={onGo}
        >
          <Icon name={item.icon} />
          <span>{t(`pages.${item.page}`)}</span>
        </PageLink>
      ))}
      <div className="foot">{foot}</div>
    </nav>
  );
}

/** What is plugged in. `name` is data; `text` says how it is. */
export function DeviceWatch({
  name,
  text,
  off,
  icon = 'key',
}: {
  readonly name: ReactNode;
  readonly text: string;
  readonly off?: boolean | undefined;
  readonly icon?: IconName | undefined;
}): ReactNode {
  return (
    <div className={classes('watch', off && 'off')}>
      <Icon name={icon} />
      <b className="strong">{name}</b>
      <span>{text}</span>
    </div>
  );
}

/** Lock now; says when the vault locks by itself (`lockAt` in ms since the epoch, null = never). */
export function LockRow({
  lockAt,
  keys,
  onLock,
}: {
  readonly lockAt: number | null;
  readonly keys: string;
  readonly onLock: () => void;
}): ReactNode {
  const { t } = useTranslation('app');
  const now = useNow(15_000, lockAt !== null);
  const minutes = lockAt === null ? null : Math.floor((lockAt - now) / 60_000);
  const text = minutes === null ? t('lock.manual') : minutes < 1 ? t('lock.soon') : t('lock.in', { count: minutes });
  return (
    <button type="button" className="lockrow" title={t('lock.now')} onClick={onLock}>
      <Icon name="lock" small />
      <span>
        <span className="sr">{t('lock.now')}</span> {text}
      </span>
      <Kbd>{keys}</Kbd>
    </button>
  );
}

/** A device's name as data, cut to one line. */
export const DeviceName = ({ name }: { readonly name: string }): ReactNode => <Data>{name}</Data>;

function PageLink(props: {
  readonly page: Page;
  readonly current: boolean;
  readonly title: string;
  readonly onGo: (page: Page) => void;
  readonly children: ReactNode;
}): ReactNode {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    props.onGo(props.page);
  };
  return (
    <a href={`#${props.page}`} aria-current={props.current ? 'page' : undefined} title={props.title} onClick={go}>
      {props.children}
    </a>
  );
}
