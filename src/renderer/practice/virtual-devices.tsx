import { type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Picture } from '../ui/picture';
import { say } from '../ui/say';
import { Switch } from '../ui/setting';
import { useShortcut } from '../ui/use-shortcut';
import type { PracticeWork } from './use-practice';

/** The virtual key with its switch, the virtual token with its way in, and the contact while a touch is waited for. */
export function VirtualDevices(work: PracticeWork & { readonly onToken: () => void }): ReactNode {
  const { t } = useTranslation(['practice', 'common']);
  const { key, accounts } = work.view;
  const pin = accounts.find(({ way }) => way === 'token')?.pin ?? null;
  return (
    <section>
      <h2 className="h-sec devices-title">{t('devices.title')}</h2>
      <ul className="vdev">
        <KeyItem {...work} />
        <li>
          <Icon name="token" />
          <div className="m">
            <b>{t('devices.token')}</b>
            <span>{pin ? t('devices.tokenPin', { pin }) : t('devices.tokenNoPin')}</span>
          </div>
          <Button size="sm" label={t('devices.openToken')} onPress={work.onToken}>
            {t('common:open')}
          </Button>
        </li>
      </ul>
      {key.touchSeconds === null ? null : <TouchPanel seconds={key.touchSeconds} act={work.act} />}
    </section>
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
