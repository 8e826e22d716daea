import { type ReactNode, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeView } from '../../shared/practice/contract';
import type { PhoneKey, PhoneView } from '../../shared/practice/phone';
import type { Told } from '../i18n/sentences';
import { Button } from '../ui/button';
import { cut } from '../ui/codes';
import { FailureNote } from '../ui/failure-note';
import { PhonePicture } from '../ui/phone-picture';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { useFocusOnMount } from '../ui/use-focus';
import { useShortcut } from '../ui/use-shortcut';
import { Hint, Tag } from '../ui/words';
import { PHONE_WAY } from './account-of';
import { PhoneFields } from './phone-fields';
import { PhoneSettingsList } from './phone-settings-list';
import type { PracticeAct } from './use-practice';

/** Sizes of the groups in which the app shows its response. */
const GROUPS = [4, 4];

/** A practice phone: its picture, what can be tapped on it as buttons, and how it behaves. */
export function PhoneScreen({
  phone,
  view,
  act,
  failure,
  onBack,
}: {
  readonly phone: PhoneView;
  readonly view: PracticeView;
  readonly act: PracticeAct;
  readonly failure: Told | null;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation('practice');
  const { system, screen } = phone;
  const pin = view.accounts.find(({ way }) => way === PHONE_WAY[system])?.pin ?? null;
  const press = (key: PhoneKey) => void act('practice/phone', { system, key });
  useShortcut('back', onBack);
  const shown = phone.response === null ? undefined : cut(phone.response, GROUPS).join(' ');
  return (
    <Stage>
      <StageHead
        title={t(`devices.phones.${system}.name`)}
        sub={t('phone.sub')}
        actions={
          <>
            <Tag mood="wrn">{t('token.only')}</Tag>
            <Button kind="quiet" icon="left" onPress={onBack}>
              {t('token.back')}
            </Button>
          </>
        }
      />
      <StageBody>
        <div className="split phone-split">
          <PhonePicture
            system={system}
            screen={screen}
            challenge={phone.challenge}
            response={shown}
            width={200}
            label={t(`phone.screens.${screen}.picture`)}
          />
          <div className="stack x4">
            {failure ? <FailureNote failure={failure} feature="practice" /> : null}
            <PhoneWords phone={phone} pin={pin} />
            {phone.notice ? (
              <Button icon="info" onPress={() => press('open-notice')}>
                {t('phone.taps.open-notice')}
              </Button>
            ) : null}
            {shown === undefined ? null : (
              <p className="phone-response" translate="no" data-testid="phone-response">
                {shown}
              </p>
            )}
            <PhoneFields phone={phone} press={press} />
            <PhoneTaps phone={phone} press={press} />
            <hr className="rule" />
            <PhoneSettingsList
              phone={phone}
              set={(settings) => void act('practice/phone-settings', { system, settings })}
            />
            <div className="rowx">
              <Button icon="refresh" onPress={() => void act('practice/phone-restart', { system })}>
                {t('phone.restart')}
              </Button>
            </div>
          </div>
        </div>
      </StageBody>
    </Stage>
  );
}

/** What the phone shows and waits for, read out when it changes. */
function PhoneWords({ phone, pin }: { readonly phone: PhoneView; readonly pin: string | null }): ReactNode {
  const { t } = useTranslation('practice');
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { screen, note, passcode } = phone;
  return (
    <div aria-live="polite">
      <h2 className="h-step" tabIndex={-1} ref={heading}>
        {t(`phone.screens.${screen}.title`)}
      </h2>
      <p className="lead mt2">{t(`phone.screens.${screen}.lead`, { pin: pin ?? '', passcode: passcode ?? '' })}</p>
      {screen === 'challenge' && pin !== null ? <p className="sub mt2">{t('phone.pin', { pin })}</p> : null}
      {note === null ? null : <Hint mood="wrn">{t(`phone.notes.${note}`)}</Hint>}
    </div>
  );
}

/** What can be tapped now; the first one is what leads on. */
function PhoneTaps({ phone, press }: { readonly phone: PhoneView; readonly press: (key: PhoneKey) => void }) {
  const { t } = useTranslation('practice');
  useEnter(phone, press);
  return (
    <div className="rowx wrap">
      {phone.taps.map((tap, index) => (
        <Button key={tap} kind={index === 0 ? 'pri' : 'plain'} onPress={() => press(tap)}>
          {t(`phone.taps.${tap}`)}
        </Button>
      ))}
    </div>
  );
}

/** Enter does what leads on, except on a button or in a list, which keep it for themselves. */
function useEnter({ taps }: PhoneView, press: (key: PhoneKey) => void): void {
  const [first] = taps;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOwn = event.target instanceof Element && event.target.closest('button, a, select, input') !== null;
      if (event.key !== 'Enter' || isOwn || event.repeat || first === undefined) return;
      event.preventDefault();
      press(first);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
