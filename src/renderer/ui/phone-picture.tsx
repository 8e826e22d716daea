import type { ReactNode } from 'react';
import type { PhoneScreen, PhoneSystem } from '../../shared/profiles/guide';
import {
  ApprovedScreen,
  FaceScreen,
  FailedScreen,
  FingerScreen,
  PasscodeScreen,
  PinScreen,
  ResponseScreen,
} from './phone/checks';
import { PHONE_SIZE } from './phone/parts';
import {
  ChallengeScreen,
  FactorScreen,
  HomeScreen,
  LoginScreen,
  MenuScreen,
  NoticeScreen,
  PortfolioScreen,
  ScanScreen,
  type ScreenProps,
} from './phone/screens';

const SCREENS: Readonly<Record<PhoneScreen, (props: ScreenProps) => ReactNode>> = {
  home: HomeScreen,
  login: LoginScreen,
  portfolio: PortfolioScreen,
  menu: MenuScreen,
  factor: FactorScreen,
  notice: NoticeScreen,
  scan: ScanScreen,
  challenge: ChallengeScreen,
  pin: PinScreen,
  face: FaceScreen,
  finger: FingerScreen,
  passcode: PasscodeScreen,
  response: ResponseScreen,
  approved: ApprovedScreen,
  failed: FailedScreen,
  off: () => null,
};

/**
 * A phone as it looks now; what is to be tapped is lit.
 * @param challenge stands in the app's field
 * @param response what the app answers, as far as it is known: dashes for the rest
 * @param width in px; the height follows
 * @param label what the picture shows, a full sentence; without it the picture is decoration
 */
export function PhonePicture(props: {
  readonly system: PhoneSystem;
  readonly screen: PhoneScreen;
  readonly challenge?: string | undefined;
  readonly response?: string | undefined;
  readonly width?: number | undefined;
  readonly label?: string | undefined;
}): ReactNode {
  const { system, screen, label, width = PHONE_SIZE.width } = props;
  const Screen = SCREENS[screen];
  const hasButton = system === 'ios' && screen === 'finger';
  return (
    <div translate="no">
      <svg
        className="ill phone"
        viewBox={`0 0 ${PHONE_SIZE.width} ${PHONE_SIZE.height}`}
        width={width}
        fill="none"
        stroke="var(--ill-line)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        role="img"
        aria-label={label}
        aria-hidden={label ? undefined : true}
      >
        <Body system={system} isOff={screen === 'off'} hasButton={hasButton} />
        <Screen system={system} challenge={props.challenge ?? ''} response={props.response ?? '---- ----'} />
      </svg>
    </div>
  );
}

/** The phone itself: an iPhone has a bar at the top and a line (older ones a button) at the bottom, the other a camera and three marks. */
function Body(props: {
  readonly system: PhoneSystem;
  readonly isOff: boolean;
  readonly hasButton: boolean;
}): ReactNode {
  const { system, isOff, hasButton } = props;
  return (
    <>
      <rect x="4" y="4" width="132" height="254" rx={system === 'ios' ? 18 : 13} fill="var(--ill-fill)" />
      <rect
        x="9"
        y="9"
        width="122"
        height={hasButton ? 192 : 244}
        rx={system === 'ios' ? 14 : 9}
        strokeWidth="1"
        fill={isOff ? 'var(--ill-dark)' : 'none'}
        strokeOpacity=".25"
      />
      {system === 'ios' ? (
        <rect x="56" y="16" width="28" height="6" rx="3" fill="var(--ill-dark)" stroke="none" />
      ) : (
        <circle cx="70" cy="18" r="3.5" fill="var(--ill-dark)" stroke="none" />
      )}
      {isOff || hasButton ? null : <FootMarks system={system} />}
    </>
  );
}

function FootMarks({ system }: { readonly system: PhoneSystem }): ReactNode {
  if (system === 'ios')
    return <rect x="50" y="244" width="40" height="3" rx="1.5" fill="var(--ill-line)" stroke="none" />;
  return (
    <g strokeWidth="1.2" opacity=".7">
      <path d="m44 246 6-3.5v7z" />
      <circle cx="70" cy="246" r="3.5" />
      <rect x="91" y="243" width="6" height="6" rx="1" />
    </g>
  );
}
