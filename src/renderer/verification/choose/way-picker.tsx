import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialId, CredentialSummary } from '../../../shared/vault/contract';
import { Choice } from '../../ui/choice';
import { Data, StatusWord } from '../../ui/words';
import { type Keys, useWayLook, type WayLook } from './ways';

/** The ways to answer at one portal, each with its account and whether it is ready. */
export function WayPicker(props: {
  readonly ways: readonly CredentialSummary[];
  readonly keys: Keys;
  readonly value: CredentialId;
  readonly onChange: (id: CredentialId) => void;
}): ReactNode {
  const { ways, keys, value, onChange } = props;
  const { t } = useTranslation('verification');
  const look = useWayLook(keys);
  const [first] = ways;
  const items = ways.map((way) => {
    const { icon, title, isName, sub, status } = look(way);
    return {
      value: way.id,
      icon,
      title: isName ? <Data key="name">{title}</Data> : title,
      sub,
      status: status ? <Status key="status" status={status} /> : undefined,
    };
  });
  return (
    <>
      <h2 className="h-sec mt5 mb2">{t('choose.with')}</h2>
      {first && hasSeveralDevices(ways) ? (
        <p className="sub mb2">{t('choose.whichDevice', { portal: first.portal })}</p>
      ) : null}
      <Choice label={t('choose.with')} items={items} value={value} onChange={onChange} />
    </>
  );
}

/** Whether one account has several devices that the portal's own list names: the person chose one of them there. */
function hasSeveralDevices(ways: readonly CredentialSummary[]): boolean {
  const named = ways.filter(({ device }) => device !== '').map(({ account }) => account);
  return new Set(named).size < named.length;
}

function Status({ status }: { readonly status: NonNullable<WayLook['status']> }): ReactNode {
  const plain = status.mood === 'plain';
  return plain ? (
    <span className="st opt">{status.text}</span>
  ) : (
    <StatusWord mood={status.mood} opt>
      {status.text}
    </StatusWord>
  );
}
