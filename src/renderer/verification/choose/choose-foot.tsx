import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/vault/contract';
import { PrimaryButton } from '../../ui/primary-button';
import { FootBar } from '../../ui/stage';
import { Kbd } from '../../ui/words';
import { type Keys, keyFor } from './ways';

interface FootProps {
  readonly way: CredentialSummary;
  readonly keys: Keys;
  /** What is missing; null when the way can be asked. */
  readonly why: string | null;
  readonly busy: boolean;
  readonly onPress: () => void;
}

/** Continue with the chosen way, what is missing or what comes next, and that there are shortcuts. */
export function ChooseFoot(props: FootProps): ReactNode {
  const { way, keys, why } = props;
  return (
    <FootBar primary={<ContinueButton {...props} />} why={why ?? <NextStep way={way} keys={keys} />}>
      <ShortcutsHint />
    </FootBar>
  );
}

function ContinueButton(props: FootProps): ReactNode {
  const { way, keys, why, busy, onPress } = props;
  const { t } = useTranslation('verification');
  const device = way.kind === 'hmac-slot' ? keyFor(keys) : null;
  const words = device ? t('choose.continueDevice', { device: device.name }) : t(`choose.continueWith.${way.kind}`);
  return (
    <PrimaryButton why={why} busy={busy} onPress={onPress}>
      {why ? t('choose.continue') : words}
    </PrimaryButton>
  );
}

function ShortcutsHint(): ReactNode {
  const { t } = useTranslation('app');
  return (
    <span className="keys opt">
      <Kbd>?</Kbd> {t('shortcuts.all')}
    </span>
  );
}

/** What comes after Continue. */
function NextStep({ way, keys }: { readonly way: CredentialSummary; readonly keys: Keys }): ReactNode {
  const { t } = useTranslation('verification');
  if (way.kind === 'token' || way.kind === 'phone') return t(`choose.next.${way.kind}`);
  if (way.kind === 'hmac-slot') return t(keyFor(keys) ? 'choose.next.touch' : 'choose.next.plug');
  return t(way.needsPin ? 'choose.next.pin' : 'choose.next.response');
}
