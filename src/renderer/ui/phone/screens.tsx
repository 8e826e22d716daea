import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneSystem } from '../../../shared/profiles/guide';
import { AppMark, Box, Caption, Dots, Lit, LitButton, Pad, Strokes } from './parts';

/** What a screen is drawn from. */
export interface ScreenProps {
  readonly system: PhoneSystem;
  /** The challenge as it is typed in the app; '' leaves its field empty. */
  readonly challenge: string;
  /** What the app answers, as far as it is known. */
  readonly response: string;
}

const TILES = [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => ({ x: 22 + column * 36, y: 46 + row * 40 })));
const APP = { x: 58, y: 86, width: 24, height: 24 };

/** The phone's home screen, the app's icon marked. */
export function HomeScreen({ system }: ScreenProps): ReactNode {
  const round = system === 'ios' ? 6 : 12;
  return (
    <>
      {TILES.filter(({ x, y }) => x !== APP.x || y !== APP.y).map((tile) => (
        <Box key={`${tile.x}-${tile.y}`} place={{ ...tile, width: 24, height: 24 }} round={round} />
      ))}
      <Lit place={APP} round={round} />
      <g stroke="var(--on-signal)">
        <AppMark y={98} size={6} />
      </g>
    </>
  );
}

/** The app's log-in screen, Services at the top left marked. */
export function LoginScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <LitButton place={{ x: 20, y: 36, width: 46, height: 18 }} size={9}>
        {t('services')}
      </LitButton>
      <AppMark y={86} />
      <Box place={{ x: 24, y: 120, width: 92, height: 22 }} />
      <Box place={{ x: 24, y: 150, width: 92, height: 22 }} />
      <Strokes
        lines={[
          [34, 131, 30],
          [34, 161, 22],
        ]}
      />
      <rect x="24" y="184" width="92" height="24" rx="4" fill="var(--ill-line)" />
      <Caption y={200} size={10.5} strong fill="var(--ill-fill)">
        {t('logIn')}
      </Caption>
    </>
  );
}

/** A row of the portfolio: a mark, a name, a value. */
const Holding = ({ y, length }: { readonly y: number; readonly length: number }) => (
  <>
    <Box place={{ x: 22, y, width: 14, height: 14 }} round={3} />
    <Strokes
      lines={[
        [44, y + 7, length],
        [106, y + 7, 12],
      ]}
    />
  </>
);

/** The app's portfolio, More at the bottom right marked. */
export function PortfolioScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <Caption x={22} y={50} left>
        {t('portfolio')}
      </Caption>
      <path d="M22 60h60" strokeWidth="4" />
      <path d="M22 108l14-10 13 5 15-18 14 8 13-17 27-6" />
      <path d="M22 122h96" strokeWidth="1" opacity=".4" />
      <Holding y={134} length={34} />
      <Holding y={158} length={26} />
      <Holding y={182} length={40} />
      <path d="M16 210h108" strokeWidth="1" />
      <Strokes
        lines={[
          [24, 225, 12],
          [52, 225, 12],
        ]}
      />
      <LitButton place={{ x: 84, y: 217, width: 36, height: 16 }} size={9}>
        {t('more')}
      </LitButton>
    </>
  );
}

/** The app's More page, Two-Factor Authentication marked. */
export function MenuScreen(): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <Caption x={22} y={50} left strong size={12}>
        {t('more')}
      </Caption>
      <Strokes
        lines={[
          [22, 76, 58],
          [22, 100, 44],
          [22, 152, 66],
          [22, 176, 50],
          [22, 200, 60],
        ]}
      />
      <LitButton place={{ x: 17, y: 115, width: 106, height: 20 }} size={7.8}>
        {t('factor')}
      </LitButton>
    </>
  );
}

/** The app's Two-Factor Authentication page, its one button marked. */
export function FactorScreen({ system }: ScreenProps): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  return (
    <>
      <Caption y={52} strong size={8.5}>
        {t('factor')}
      </Caption>
      <AppMark y={98} size={18} />
      <Strokes
        lines={[
          [34, 142, 72],
          [42, 154, 56],
        ]}
      />
      <LitButton place={{ x: 22, y: 180, width: 96, height: 26 }} size={9.5}>
        {t(system === 'ios' ? 'generateCode' : 'generateResponse')}
      </LitButton>
    </>
  );
}

/** The lock screen with the app's notice on it. */
export function NoticeScreen({ system }: ScreenProps): ReactNode {
  const top = system === 'ios' ? 104 : 62;
  return (
    <>
      <Strokes
        lines={
          system === 'ios'
            ? [
                [48, 52, 44],
                [56, 66, 28],
              ]
            : [
                [22, 42, 34],
                [22, 154, 70],
                [22, 166, 54],
              ]
        }
      />
      <Lit place={{ x: 18, y: top, width: 104, height: 56 }} round={9} />
      <rect x="25" y={top + 9} width="18" height="18" rx="5" fill="var(--on-signal)" stroke="none" />
      <g stroke="var(--signal)" strokeWidth="1.2">
        <AppMark x={34} y={top + 18} size={5} />
      </g>
      <path
        d={`M50 ${top + 14}h44M50 ${top + 24}h58M25 ${top + 38}h80M25 ${top + 47}h52`}
        stroke="var(--on-signal)"
        strokeWidth="2"
      />
    </>
  );
}

const QR_DOTS = ['66 88', '74 84', '66 96', '82 92', '58 108', '66 112', '74 104', '82 108', '74 120', '66 124'];

/** The app's camera, a QR code between its corners. */
export function ScanScreen(): ReactNode {
  return (
    <>
      <path d="M26 76v-12h12M114 76v-12h-12M26 138v12h12M114 138v12h-12" stroke="var(--signal)" strokeWidth="3" />
      <g strokeWidth="3">
        <rect x="40" y="78" width="18" height="18" />
        <rect x="84" y="78" width="18" height="18" />
        <rect x="40" y="118" width="18" height="18" />
      </g>
      <g fill="var(--ill-line)" stroke="none">
        {QR_DOTS.map((place) => {
          const [x, y] = place.split(' ');
          return <rect key={place} x={x} y={y} width="7" height="7" />;
        })}
        <rect x="90" y="104" width="12" height="8" />
        <rect x="88" y="120" width="8" height="14" />
      </g>
      <Strokes
        lines={[
          [36, 176, 68],
          [46, 188, 48],
        ]}
      />
    </>
  );
}

/** Characters of a challenge that fit into the app's field at full size. */
const FITS = 8;

function ChallengeBox({ y, challenge }: { readonly y: number; readonly challenge: string }): ReactNode {
  const size = challenge.length > FITS ? (15 * FITS) / challenge.length : 15;
  return (
    <>
      <rect x="22" y={y} width="96" height="26" rx="4" fill="var(--ill-fill)" stroke="var(--signal)" strokeWidth="2" />
      <Caption y={y + 13 + size * 0.34} size={size} strong code>
        {challenge}
      </Caption>
    </>
  );
}

/** The app asks for the challenge (on Android for its PIN as well), its button marked. */
export function ChallengeScreen({ system, challenge }: ScreenProps): ReactNode {
  const { t } = useTranslation('common', { keyPrefix: 'phone' });
  const isAndroid = system === 'android';
  return (
    <>
      {isAndroid ? (
        <>
          <Caption x={22} y={44} left size={9}>
            {t('appPin')}
          </Caption>
          <Box place={{ x: 22, y: 49, width: 96, height: 20 }} />
          <Dots y={59} count={4} filled={4} />
        </>
      ) : (
        <AppMark y={56} size={11} />
      )}
      <Caption x={22} y={86} left size={9}>
        {t('challenge')}
      </Caption>
      <ChallengeBox y={91} challenge={challenge} />
      <LitButton place={{ x: 22, y: 128, width: 96, height: 22 }} size={9.5}>
        {t('generatePasscode')}
      </LitButton>
      <Pad y={173} flat />
    </>
  );
}
