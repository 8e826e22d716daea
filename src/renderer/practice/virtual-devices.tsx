import { type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneView } from '../../shared/practice/phone';
import type { PhoneSystem, TokenModel } from '../../shared/profiles/guide';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Picture } from '../ui/picture';
import { say } from '../ui/say';
import { Switch } from '../ui/setting';
import { useShortcut } from '../ui/use-shortcut';
import { StatusWord } from '../ui/words';
import { PHONE_WAY, TOKEN_WAY } from './account-of';
import type { PracticeWork } from './use-practice';

/** One of the virtual devices that have a screen of their own. */
export type DeviceChoice =
  | { readonly device: 'token'; readonly model: TokenModel }
  | { readonly device: 'phone'; readonly system: PhoneSystem };

/** The virtual key with its switch, the tokens and phones with the way to them, and the contact while a touch is waited for. */
export function VirtualDevices(work: PracticeWork & { readonly onOpen: (choice: DeviceChoice) => void }): ReactNode {
  const { t } = useTranslation('practice');
  const { key, tokens, phones } = work.view;
  return (
    <section>
      <h2 className="h-sec devices-title">{t('devices.title')}</h2>
      <ul className="vdev">
        <KeyItem {...work} />
        {tokens.map(({ model }) => (
          <TokenItem key={model} model={model} {...work} />
        ))}
        {phones.map((phone) => (
          <PhoneItem key={phone.system} phone={phone} {...work} />
        ))}
      </ul>
      {key.touchSeconds === null ? null : <TouchPanel seconds={key.touchSeconds} act={work.act} />}
    </section>
  );
}

type Opens = PracticeWork & { readonly onOpen: (choice: DeviceChoice) => void };

function TokenItem({ model, view, onOpen }: Opens & { readonly model: TokenModel }): ReactNode {
  const { t } = useTranslation(['practice', 'common']);
  const pin = view.accounts.find(({ way }) => way === TOKEN_WAY[model])?.pin ?? null;
  return (
    <li>
      <Icon name="token" />
      <div className="m">
        <b>{t(`devices.tokens.${model}.name`)}</b>
        <span>{pin ? t('devices.tokenPin', { pin }) : t('devices.tokenNoPin')}</span>
      </div>
      <Button size="sm" label={t(`devices.tokens.${model}.open`)} onPress={() => onOpen({ device: 'token', model })}>
        {t('common:open')}
      </Button>
    </li>
  );
}

function PhoneItem({ phone, view, onOpen }: Opens & { readonly phone: PhoneView }): ReactNode {
  const { t } = useTranslation(['practice', 'common']);
  const { system } = phone;
  const pin = view.accounts.find(({ way }) => way === PHONE_WAY[system])?.pin ?? '';
  return (
    <li>
      <Icon name="phone" />
      <div className="m">
        <b>{t(`devices.phones.${system}.name`)}</b>
        {phone.notice ? (
          <StatusWord mood="wrn">{t('devices.notice')}</StatusWord>
        ) : (
          <span>{t(`devices.phones.${system}.sub`, { pin })}</span>
        )}
      </div>
      <Button size="sm" label={t(`devices.phones.${system}.open`)} onPress={() => onOpen({ device: 'phone', system })}>
        {t('common:open')}
      </Button>
    </li>
  );
}

function KeyItem({ view: { key }, act }: PracticeWork): ReactNode {
  const { t } = useTranslation('practice');
  const id = useId();
  const state = !key.attached ? 'out' : key.touchSeconds === null ? 'in' : 'waits';
  const plug = (attached: boolean) => void act('practice/key', { action: attached ? 'attach' : 'detach' });
  return (
    <li>
      <Icon name="key" />
      <div className="m">
        <b>{t('devices.key')}</b>
        <span>{t(`devices.${state}`)}</span>
      </div>
      <span id={id} hidden>
        {t('devices.keySwitch')}
      </span>
      <Switch labelledBy={id} value={key.attached} onChange={plug} />
    </li>
  );
}

/** The blinking contact. T or a click touches it. */
function TouchPanel({ seconds, act }: { readonly seconds: number; readonly act: PracticeWork['act'] }): ReactNode {
  const { t } = useTranslation('practice');
  const touch = () => void act('practice/key', { action: 'touch' });
  useShortcut('touch', touch);
  useEffect(() => say(t('devices.touchSay'), 'alert'), [t]);
  return (
    <div className="touch-panel mt3">
      <Picture name="key-usb-c" width={170} state="is-touch" label={t('devices.touchPicture')} />
      <p className="sub" role="timer">
        {t('devices.touchLeft', { count: seconds })}
      </p>
      <Button kind="pri" wide icon="touch" keys="T" onPress={touch}>
        {t('devices.touch')}
      </Button>
    </div>
  );
}
