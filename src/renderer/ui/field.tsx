import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { hasDots, kept } from './dots';
import { type FieldWords, Labelled, tied } from './labelled';
import { useFocusOnMount } from './use-focus';
import { Hint } from './words';

/** What every one-line field takes. */
export interface FieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly large?: boolean | undefined;
  readonly code?: boolean | undefined;
  /** Takes the focus when it appears: the one field of a step. */
  readonly focus?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly inputMode?: 'text' | 'numeric' | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

/** A labelled text field: no completion, no spell check, no guessing. */
export function Field(props: FieldProps): ReactNode {
  return <FieldFrame {...props} type="text" />;
}

/** The field itself, also used by `SecretField`. */
function FieldFrame(
  props: FieldProps & {
    readonly type: 'text' | 'password';
    readonly onKey?: ((event: KeyboardEvent) => void) | undefined;
    readonly below?: ReactNode | undefined;
    readonly complete?: 'current-password' | 'new-password' | undefined;
    /** What stands over the dots of a secret; null: nothing. */
    readonly over?: string | null | undefined;
  },
): ReactNode {
  const id = useId();
  const { over } = props;
  const input = useFocusOnMount<HTMLInputElement>(props.focus ?? false);
  const field = (
    <input
      {...tied(id, props)}
      ref={input}
      className={classes('in', props.large && 'lg', props.code && 'code', Boolean(props.error) && 'err')}
      type={props.type}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={props.onKey}
      onKeyUp={props.onKey}
      autoComplete={props.complete ?? 'off'}
      autoCapitalize="off"
      spellCheck={false}
      maxLength={props.maxLength}
      inputMode={props.inputMode}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      {...(over === undefined ? {} : kept)}
    />
  );
  return (
    <Labelled {...props} id={id}>
      {over === undefined ? (
        field
      ) : (
        <div className={classes('secret-line', over !== null && 'dots')}>
          {field}
          {over === null ? null : <Over field={input}>{over}</Over>}
        </div>
      )}
    </Labelled>
  );
}

/** The text over a field's dots; it goes sideways with them. */
function Over({
  field,
  children,
}: {
  readonly field: RefObject<HTMLElement | null>;
  readonly children: string;
}): ReactNode {
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const [dots, shown] = [field.current, text.current];
    if (!dots || !shown) return;
    const follow = () => {
      shown.scrollLeft = dots.scrollLeft;
    };
    follow();
    dots.addEventListener('scroll', follow);
    return () => dots.removeEventListener('scroll', follow);
  }, [field]);
  return (
    <p ref={text} translate="no" aria-hidden="true">
      {children}
    </p>
  );
}

/** A field for a passphrase: covered unless `shown`, warns of Caps Lock, paste allowed. Its dots see {@link hasDots}. */
export function SecretField(
  props: FieldProps & { readonly shown: boolean; readonly purpose: 'current-password' | 'new-password' },
): ReactNode {
  const { t } = useTranslation('common');
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  return (
    <FieldFrame
      {...props}
      type={props.shown ? 'text' : 'password'}
      over={props.shown && hasDots(props.value) ? props.value : null}
      complete={props.purpose}
      onKey={look}
      below={caps ? <Hint mood="wrn">{t('capsLock')}</Hint> : null}
    />
  );
}

/** A check box with its words. */
export function CheckBox({
  children,
  checked,
  onChange,
}: {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className="cb">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
