import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { FailureNote } from '../../ui/failure-note';
import { useCall } from '../../ui/use-call';
import { useLive } from '../../ui/use-live';
import { useShortcut } from '../../ui/use-shortcut';

/**
 * Touches the practice page's virtual key, by button or T. Not there for a real key: that one is touched by hand, and
 * nothing on the screen can do it.
 * @param device name of the key that is asked
 */
export function VirtualTouch({ device }: { readonly device: string | null }): ReactNode {
  const { live } = useLive('devices/list', 'devices/changed');
  const isVirtual = live.state === 'ready' && live.value.some((each) => each.virtual && each.name === device);
  return isVirtual ? <TouchButton /> : null;
}

function TouchButton(): ReactNode {
  const { t } = useTranslation('verification');
  const touch = useCall('practice/key');
  const press = () => void touch.send({ action: 'touch' });
  useShortcut('touch', press);
  return (
    <div className="mt5">
      <p className="sub">{t('key.virtual')}</p>
      <div className="rowx mt2">
        <Button icon="touch" keys="T" busy={touch.busy} onPress={press}>
          {t('key.virtualTouch')}
        </Button>
      </div>
      {touch.failure ? <FailureNote failure={touch.failure} /> : null}
    </div>
  );
}
