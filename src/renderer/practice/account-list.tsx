import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeAccount, PracticeWay } from '../../shared/practice/contract';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { showToast } from '../ui/toast';
import { useCopy } from '../ui/use-copy';
import { Data, Hint, StatusWord } from '../ui/words';
import type { PracticeWork } from './use-practice';

const ICON = {
  ocra: 'soft',
  'phone-ios': 'phone',
  'phone-android': 'phone',
  token: 'token',
  'token-short': 'token',
  'token-timed': 'token',
  'hmac-slot': 'key',
  totp: 'clock',
  hotp: 'refresh',
} as const satisfies Record<PracticeWay, IconName>;

/** The portal's accounts, one per way to answer, with what is typed there and a button that enrols each. */
export function AccountList(work: PracticeWork): ReactNode {
  const { t } = useTranslation('practice');
  const { accounts } = work.view;
  return (
    <section className="sec">
      <h2 className="h-sec">{t('accounts.title')}</h2>
      {accounts.length === 0 ? <Hint mood="wrn">{t('accounts.none')}</Hint> : null}
      <ul className="list accounts">
        {accounts.map((account) => (
          <AccountItem key={account.way} account={account} work={work} />
        ))}
      </ul>
    </section>
  );
}

function AccountItem({ account, work }: { readonly account: PracticeAccount; readonly work: PracticeWork }): ReactNode {
  const { t } = useTranslation('practice');
  const { way } = account;
  const title = t(`accounts.ways.${way}.title`);
  return (
    <li>
      <Icon name={ICON[way]} />
      <div className="m">
        <b>{title}</b>
        <p>{t(`accounts.ways.${way}.sub`)}</p>
      </div>
      {account.enrolled ? (
        <StatusWord mood="ok">{t('accounts.enrolled')}</StatusWord>
      ) : (
        <EnrollButton way={way} title={title} work={work} />
      )}
      <dl className="account-values">
        <Value
          name={t('accounts.username')}
          value={account.username}
          copyLabel={t('accounts.copyUsername', { way: title })}
        />
        <Value
          name={t('accounts.password')}
          value={account.password}
          copyLabel={t('accounts.copyPassword', { way: title })}
        />
        {account.pin ? (
          <Value name={t('accounts.pin')} value={account.pin} copyLabel={t('accounts.copyPin', { way: title })} />
        ) : null}
      </dl>
    </li>
  );
}

function EnrollButton({
  way,
  title,
  work,
}: {
  readonly way: PracticeWay;
  readonly title: string;
  readonly work: PracticeWork;
}): ReactNode {
  const { t } = useTranslation('practice');
  const [busy, setBusy] = useState(false);
  const enroll = async () => {
    setBusy(true);
    const done = await work.act('practice/enroll', { way });
    setBusy(false);
    if (done) showToast({ text: t('accounts.done', { way: title }) });
  };
  return (
    <Button
      size="sm"
      icon="plus"
      busy={busy}
      label={t('accounts.enrollThis', { way: title })}
      onPress={() => void enroll()}
    >
      {t('accounts.enroll')}
    </Button>
  );
}

/** One thing that is typed at the portal. Made up, so it is shown openly. */
function Value({
  name,
  value,
  copyLabel,
}: {
  readonly name: string;
  readonly value: string;
  readonly copyLabel: string;
}): ReactNode {
  const { t } = useTranslation('common');
  const copy = useCopy();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Data code>{value}</Data>
        <button type="button" className="linkb" aria-label={copyLabel} onClick={() => void copy(value)}>
          {t('copy')}
        </button>
      </dd>
    </div>
  );
}
