import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceView } from '../../shared/devices/types';
import type { CredentialSummary } from '../../shared/vault/contract';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Picture } from '../ui/picture';
import { TokenPicture } from '../ui/token-picture';
import { Data, StatusWord, Tag } from '../ui/words';
import { DeviceTroubleNote } from './device-trouble';
import { stateOf, useDeviceLine } from './device-words';

const MOOD = { ready: 'ok', listed: 'plain', unreadable: 'wrn' } as const;

/** What is plugged in; a device that can't be read has the reason and the way out below it. */
export function DeviceList({
  devices,
  onOpen,
}: {
  readonly devices: readonly DeviceView[];
  readonly onOpen: (device: DeviceView) => void;
}): ReactNode {
  const { t } = useTranslation('devices');
  return (
    <section className="sec">
      <h2 className="h-sec">{t('plugged')}</h2>
      <ul className="list device-list">
        {devices.map((device) => (
          <DeviceItem key={device.id} device={device} onOpen={() => onOpen(device)} />
        ))}
      </ul>
    </section>
  );
}

function DeviceItem({ device, onOpen }: { readonly device: DeviceView; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation('devices');
  const line = useDeviceLine();
  const state = stateOf(device);
  return (
    <li>
      <span className="device-pic">
        {device.virtual ? (
          <Icon name="soft" />
        ) : (
          <Picture name="key-usb-a" width={84} state={state === 'unreadable' ? 'is-warn' : undefined} />
        )}
      </span>
      <div className="m">
        <b>
          <Data>{device.name}</Data> {device.virtual ? <Tag mood="wrn">{t('virtual')}</Tag> : null}
        </b>
        <span>{line(device)}</span>
      </div>
      <StatusWord mood={MOOD[state]} icon={state === 'listed' ? 'info' : undefined}>
        {t(state)}
      </StatusWord>
      {device.trouble ? null : (
        <Button size="sm" label={t('openThis', { name: device.name })} onPress={onOpen}>
          {t('open')}
        </Button>
      )}
      {device.trouble ? (
        <div className="device-why">
          <DeviceTroubleNote device={device} trouble={device.trouble} />
        </div>
      ) : null}
    </li>
  );
}

/** Hand-held tokens that the vault knows of: nothing of them is plugged in, so they are listed apart. */
export function TokenList({ tokens }: { readonly tokens: readonly CredentialSummary[] }): ReactNode {
  const { t } = useTranslation('devices');
  return (
    <section className="sec">
      <h2 className="h-sec">{t('byHand')}</h2>
      <ul className="list device-list">
        {tokens.map((token) => (
          <li key={token.id}>
            <span className="device-pic">
              <TokenPicture look={{ lines: ['482913', ''], lit: null }} width={34} />
            </span>
            <div className="m">
              <b>
                <Data>{token.portal}</Data>
              </b>
              <span>{token.account === '' ? t('tokenSubAlone') : t('tokenSub', { account: token.account })}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
