import { useTranslation } from 'react-i18next';
import type { DeviceView } from '../../../shared/devices/types';
import type { CredentialKind, CredentialSummary } from '../../../shared/vault/contract';
import type { IconName } from '../../ui/icon';
import { useSayWords } from '../../ui/profile-words';
import type { Live } from '../../ui/use-live';
import { useProfileList } from '../../ui/use-profile-list';
import type { Mood } from '../../ui/words';

/** Keys plugged in, as far as they are known. */
export type Keys = Live<readonly DeviceView[]>;

/** How a way to answer is drawn in the list. */
export interface WayLook {
  readonly icon: IconName;
  /** Name of the way; `isName`: it is the device's own name, or what the portal's list calls it: data and no sentence. */
  readonly title: string;
  readonly isName: boolean;
  readonly sub: string;
  readonly status: { readonly text: string; readonly mood: Mood } | null;
}

const ICONS: Readonly<Record<CredentialKind, IconName>> = {
  ocra: 'soft',
  'hmac-slot': 'key',
  token: 'token',
  phone: 'phone',
  totp: 'clock',
  hotp: 'refresh',
};

/** The key that would answer: one that can be used before one that can't. */
export function keyFor(keys: Keys): DeviceView | null {
  if (keys.state !== 'ready') return null;
  const otp = keys.value.filter(({ kind }) => kind === 'otp');
  return otp.find(({ trouble }) => trouble === null) ?? otp[0] ?? null;
}

/** What the portal's profile calls a device in the hand; null where it is none, or the profile isn't there. */
function useMethodName(): (credential: CredentialSummary) => { readonly name: string; readonly isOwn: boolean } | null {
  const { find } = useProfileList();
  const say = useSayWords({});
  return ({ portal, profile, method }) => {
    const known = find(profile);
    const words = method === null ? undefined : known?.methods[method];
    if (known === undefined || words === undefined) return null;
    return { name: say(words, { portal, ...known.words }), isOwn: 'text' in words };
  };
}

/** How every way looks: title, account, and whether it is ready. */
export function useWayLook(keys: Keys): (credential: CredentialSummary) => WayLook {
  const { t } = useTranslation('verification');
  const key = keyFor(keys);
  const nameOf = useMethodName();
  const line = (account: string, text: string) => (account === '' ? text : t('ways.line', { account, text }));
  const ready = { text: t('ways.status.ready'), mood: 'ok' } as const;
  const keyStatus = (): WayLook['status'] => {
    if (keys.state === 'loading') return { text: t('ways.status.looking'), mood: 'plain' };
    if (!key) return { text: t('ways.status.unplugged'), mood: 'plain' };
    return key.trouble ? { text: t(`ways.status.${key.trouble}`), mood: 'wrn' } : ready;
  };
  return (credential) => {
    const { kind, account, device, needsPin } = credential;
    const { name = t(`ways.${kind}.title`), isOwn = false } = nameOf(credential) ?? {};
    const plain = { icon: ICONS[kind], title: name, isName: isOwn };
    if (kind === 'hmac-slot') {
      const sub = line(account, key ? t('ways.hmac-slot.sub') : t('ways.plugIn'));
      return { ...plain, ...(key ? { title: key.name, isName: true } : {}), sub, status: keyStatus() };
    }
    if (device !== '') return { ...plain, title: device, isName: true, sub: line(account, plain.title), status: null };
    const sub = line(account, needsPin ? t('ways.pinSub') : t(`ways.${kind}.sub`));
    const pin = { text: t('ways.status.pin'), mood: 'plain' } as const;
    return { ...plain, sub, status: kind === 'token' || kind === 'phone' ? null : needsPin ? pin : ready };
  };
}
