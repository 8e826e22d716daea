import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceView } from '../../shared/devices/types';
import { Button } from '../ui/button';
import { Picture } from '../ui/picture';
import { Spec, SpecRow } from '../ui/spec';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { useCopy } from '../ui/use-copy';
import { useShortcut } from '../ui/use-shortcut';
import { Data } from '../ui/words';
import { challengeSlots, stateOf, useDeviceLine } from './device-words';

/** One device: what it is, its serial, and what its two slots are for. */
export function DeviceDetail({
  device,
  onBack,
  onAnswer,
}: {
  readonly device: DeviceView;
  readonly onBack: () => void;
  readonly onAnswer: () => void;
}): ReactNode {
  const { t } = useTranslation('devices');
  const line = useDeviceLine();
  const state = stateOf(device);
  const slots = challengeSlots(device);
  const lead = device.virtual ? 'virtual' : state === 'listed' ? 'listed' : slots.length > 0 ? 'ready' : 'noSlot';
  useShortcut('back', onBack);
  useShortcut('escape', onBack);
  return (
    <Stage>
      <StageHead
        title={<Data>{device.name}</Data>}
        sub={line(device)}
        actions={
          <Button kind="quiet" icon="left" onPress={onBack} focus>
            {t('all')}
          </Button>
        }
      />
      <StageBody>
        <div className="rowx wrap device-top mt4">
          <Picture name="key-usb-a" width={184} />
          <div className="grow">
            <h2 className="h-step">{t(state)}</h2>
            <p className="lead mt1">{t(`detail.lead.${lead}`)}</p>
            {slots.length > 0 ? (
              <div className="mt4">
                <Button icon="verify" onPress={onAnswer}>
                  {t('detail.answer')}
                </Button>
              </div>
            ) : null}
          </div>
        </div>
        <div className="mt6 w760">
          <DeviceSpec device={device} />
        </div>
      </StageBody>
    </Stage>
  );
}

function DeviceSpec({ device }: { readonly device: DeviceView }): ReactNode {
  const { t } = useTranslation(['devices', 'common']);
  const copy = useCopy();
  const { serial } = device;
  const copySerial = serial ? (
    <Button
      size="sm"
      icon="copy"
      label={t('common:copyThis', { what: t('detail.serial') })}
      onPress={() => void copy(serial)}
    >
      {t('common:copy')}
    </Button>
  ) : null;
  return (
    <Spec>
      <SpecRow name={t('detail.name')}>
        <Data>{device.name}</Data>
      </SpecRow>
      <SpecRow name={t('detail.kind')}>{t(`kind.${device.kind}`)}</SpecRow>
      <SpecRow name={t('detail.serial')} action={copySerial}>
        {serial ? <Data code>{serial}</Data> : <span className="t3">{t('detail.noSerial')}</span>}
      </SpecRow>
      <SpecRow name={t('detail.firmware')}>
        {device.firmware ? <Data code>{device.firmware}</Data> : <span className="t3">{t('detail.notRead')}</span>}
      </SpecRow>
      {device.kind === 'otp' ? <SlotRows device={device} /> : null}
    </Spec>
  );
}

function SlotRows({ device }: { readonly device: DeviceView }): ReactNode {
  const { t } = useTranslation('devices');
  const touches = ['short', 'long'] as const;
  return touches.map((touch, index) => {
    const slot = device.slots?.[index];
    return (
      <SpecRow key={touch} name={t('detail.slot', { n: index + 1 })}>
        <span>{slot ? t(`slotState.${slot}`) : t('detail.notRead')}</span>
        <span className="t3">{t(`detail.${touch}`)}</span>
      </SpecRow>
    );
  });
}
