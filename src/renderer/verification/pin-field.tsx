import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/button';
import { say } from '../ui/say';
import { useFocusOnMount } from '../ui/use-focus';

/** Longest PIN that main takes (`move: pin`). */
const LONGEST = 64;
/** Cells that are drawn; more are only counted. */
const MOST_CELLS = 16;

/** A PIN in dots, over which a real password input lies. Screen readers hear how many characters there are, not which. */
export function PinField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (pin: string) => void;
}): ReactNode {
  const { t } = useTranslation('verification');
  const id = useId();
  const input = useFocusOnMount<HTMLInputElement>();
  const [shown, setShown] = useState(false);
  const [focused, setFocused] = useState(true);
  const count = [...value].length;
  useEffect(() => {
    if (count > 0) say(t('pin.typed', { count }));
  }, [count, t]);
  return (
    <div className="field mt6 pin-field">
      <label htmlFor={id}>{t('pin.label')}</label>
      <div className={focused ? 'in lg is-focus' : 'in lg'}>
        <PinCells value={value} shown={shown} caret={focused} />
        <input
          id={id}
          ref={input}
          className="over"
          type="password"
          value={value}
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        <span className="pin-show sub">
          <LinkButton onPress={() => setShown(!shown)}>{t(shown ? 'pin.hide' : 'pin.show')}</LinkButton>
        </span>
      </div>
    </div>
  );
}

function PinCells(props: { readonly value: string; readonly shown: boolean; readonly caret: boolean }): ReactNode {
  const characters = [...props.value].slice(-MOST_CELLS).map((character, place) => ({ character, place }));
  return (
    <span className="comb s pincomb" aria-hidden="true" translate="no">
      <span>
        {characters.map(({ character, place }) => (
          <i key={place}>{props.shown ? character : <b />}</i>
        ))}
        <i className={props.caret ? 'cur' : undefined} />
      </span>
    </span>
  );
}
