import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../ui/icon';

const FAULTS = [
  { id: 'pin', icon: 'pin' },
  { id: 'response', icon: 'stop' },
  { id: 'expired', icon: 'clock' },
  { id: 'unplug', icon: 'usb' },
  { id: 'locked', icon: 'lock' },
] as const satisfies readonly { readonly id: string; readonly icon: IconName }[];

/** What a person can do wrong on purpose here, in words. */
export function FaultList(): ReactNode {
  const { t } = useTranslation('practice');
  return (
    <section className="aside">
      <h2 className="h-sec">{t('faults.title')}</h2>
      <p className="sub">{t('faults.lead')}</p>
      <ul className="list tight mt2">
        {FAULTS.map(({ id, icon }) => (
          <li key={id}>
            <Icon name={icon} small />
            <div className="m">{t(`faults.${id}`)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
