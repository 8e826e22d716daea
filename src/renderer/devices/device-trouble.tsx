import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceTrouble, DeviceView } from '../../shared/devices/types';
import { Button } from '../ui/button';
import { scrollArea } from '../ui/scroll-area';
import { useAnswer } from '../ui/use-answer';
import { useCopy } from '../ui/use-copy';
import { Data, Note } from '../ui/words';
import { UDEV_COMMAND, UDEV_FILE, UDEV_RULE } from './udev-rule';

/** Why a device that is plugged in can't be used, and what to do: what, why, next, and the rule file on Linux. */
export function DeviceTroubleNote({
  device,
  trouble,
}: {
  readonly device: DeviceView;
  readonly trouble: DeviceTrouble;
}): ReactNode {
  const { t } = useTranslation('devices');
  const info = useAnswer('app/info');
  if (info.state === 'loading') return null;
  const linux = info.state === 'ready' && info.value.platform === 'linux';
  const { name } = device;
  if (trouble !== 'no-permission')
    return (
      <Trouble
        what={t(`trouble.${trouble}.what`, { name })}
        why={t(`trouble.${trouble}.why`)}
        next={t(`trouble.${trouble}.next`)}
      />
    );
  if (!linux)
    return (
      <Trouble
        what={t('trouble.no-permission.whatOther', { name })}
        why={t('trouble.no-permission.whyOther')}
        next={t('trouble.no-permission.nextOther')}
      />
    );
  return (
    <>
      <Trouble
        what={t('trouble.no-permission.what', { name })}
        why={t('trouble.no-permission.why')}
        next={t('trouble.no-permission.next')}
      />
      <LinuxRule />
    </>
  );
}

function Trouble({
  what,
  why,
  next,
}: {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}): ReactNode {
  return (
    <Note mood="wrn" title={what}>
      {why} {next}
    </Note>
  );
}

/** The udev rule, where it goes, and how it is read without a restart. */
function LinuxRule(): ReactNode {
  const { t } = useTranslation('devices');
  const copy = useCopy();
  return (
    <section className="rule-file">
      <h3 className="h-sec">{t('rule.title')}</h3>
      <p className="t2">
        {t('rule.step1')} <Data code>{UDEV_FILE}</Data>
      </p>
      <div className="rule-box">
        <Box label={t('rule.label')} text={UDEV_RULE} />
        <Button size="sm" icon="copy" onPress={() => void copy(UDEV_RULE)}>
          {t('rule.copyRule')}
        </Button>
      </div>
      <p className="t2">{t('rule.step2')}</p>
      <div className="rule-box">
        <Box label={t('rule.command')} text={UDEV_COMMAND} />
        <Button size="sm" icon="copy" onPress={() => void copy(UDEV_COMMAND)}>
          {t('rule.copyCommand')}
        </Button>
      </div>
      <p className="t2">{t('rule.step3')}</p>
    </section>
  );
}

function Box({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <section className="logbox" {...scrollArea} aria-label={label}>
      <Data>{text}</Data>
    </section>
  );
}
