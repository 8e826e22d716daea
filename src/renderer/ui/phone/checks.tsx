import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppMark, Box, Caption, Dots, Pad, Strokes } from './parts';
import type { ScreenProps } from './screens';

/** The app asks for its own PIN. */
export function PinScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <Caption y={62} size={10.5} strong>
        {t('enterPin')}
      </Caption>
      <Dots y={82} count={4} filled={2} />
      <Pad y={116} />
    </>
  );
}

/** The phone asks for the passcode that unlocks it. */
export function PasscodeScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <path d="M64 46v-4a6 6 0 0 1 12 0v4M60 46h20v13H60z" stroke="var(--signal)" />
      <Caption y={76} size={10} strong>
        {t('enterPasscode')}
      </Caption>
      <Dots y={90} count={6} filled={3} />
      <Pad y={120} />
    </>
  );
}

/** The app in the background, a sheet of the system over it. */
function Sheet({ children, name }: { readonly children: ReactNode; readonly name: string }): ReactNode {
  return (
    <>
      <g opacity=".35">
        <Box place={{ x: 24, y: 48, width: 92, height: 14 }} round={3} />
        <Box place={{ x: 24, y: 70, width: 92, height: 14 }} round={3} />
      </g>
      <rect x="30" y="98" width="80" height="84" rx="12" fill="var(--ill-fill)" />
      <g stroke="var(--signal)">{children}</g>
      <Caption y={171} strong>
        {name}
      </Caption>
    </>
  );
}

/** The phone looks for the face. */
export function FaceScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <Sheet name={t('face')}>
      <path
        d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M7.5 8v1.5M12.5 8v1.5M10 8v3h-.8M7.5 13c1.5 1.2 3.5 1.2 5 0"
        transform="translate(49 112) scale(2.1)"
        strokeWidth="1"
      />
    </Sheet>
  );
}

const FINGER =
  'M6 16c-1.3-1.8-2-3.7-2-6a6 6 0 0 1 12 0c0 1.2-.1 2.2-.4 3.2M8 17c-1-2-1.5-4.3-1.5-7a3.5 3.5 0 0 1 7 0c0 2.2-.3 4.2-1 6M10 9.8c0 2.5.3 4.8 1 7';

/** The phone waits for a finger: on the round button of an iPhone, on the screen of an Android phone. */
export function FingerScreen({ system }: ScreenProps): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <Sheet name={t(system === 'ios' ? 'touch' : 'finger')}>
      <path d={FINGER} transform="translate(47 108) scale(2.3)" strokeWidth=".9" />
      {system === 'ios' ? (
        <>
          <circle cx="70" cy="226" r="14" fill="var(--signal-wash)" strokeWidth="2.5" />
          <circle cx="70" cy="226" r="19" strokeDasharray="3 4" />
        </>
      ) : null}
    </Sheet>
  );
}

/** The app shows its response; dashes stand for what is not known here. */
export function ResponseScreen({ response }: ScreenProps): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  const size = Math.min(19, 160 / Math.max(1, response.length));
  return (
    <>
      <AppMark y={64} />
      <Caption y={106}>{t('response')}</Caption>
      <Caption y={133} size={size} strong code>
        {response}
      </Caption>
      <path d="M22 144h96" stroke="var(--signal)" strokeWidth="2" />
      <Strokes
        lines={[
          [34, 168, 72],
          [42, 178, 56],
        ]}
      />
    </>
  );
}

/** The app says that the log-in is approved. */
export function ApprovedScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <circle cx="70" cy="112" r="26" fill="var(--signal)" stroke="var(--signal)" />
      <path d="m58 113 8 8 16-18" stroke="var(--on-signal)" strokeWidth="3.5" />
      <Caption y={166} size={13} strong>
        {t('approved')}
      </Caption>
      <Strokes lines={[[42, 184, 56]]} />
    </>
  );
}

/** The app shows an error. */
export function FailedScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <path d="M70 86 98 134H42z" fill="var(--warn-wash)" stroke="var(--warn)" strokeWidth="2" />
      <path d="M70 102v16M70 125.5v.5" stroke="var(--warn)" strokeWidth="3" />
      <Caption y={166} size={13} strong>
        {t('error')}
      </Caption>
      <Strokes
        lines={[
          [36, 184, 68],
          [46, 196, 48],
        ]}
      />
    </>
  );
}
