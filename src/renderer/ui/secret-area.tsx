import { type ReactNode, type SyntheticEvent, useEffect, useId } from 'react';
import { classes } from './classes';
import type { FieldProps } from './field';
import { Labelled, tied } from './labelled';
import { useFocusOnMount } from './use-focus';

const refuse = (event: SyntheticEvent) => event.preventDefault();

/**
 * A field for a secret that is typed openly: one line, as long as its text. Chromium tells the input method, which is in main,
 * what stands in a field as it is drawn (SECURITY.md V17). So the field draws dots, which nobody sees, and what is in it
 * stands behind them as plain text, in letters as wide as dots. Copying would take the dots; as from any field for a
 * secret, nothing is copied.
 */
export function SecretArea(
  props: Pick<FieldProps, 'label' | 'value' | 'onChange' | 'hint' | 'error' | 'large' | 'focus' | 'maxLength'> & {
    /** Lines that it has room for at least. */
    readonly rows: number;
  },
): ReactNode {
  const { value, onChange, error, large, focus } = props;
  const id = useId();
  const area = useFocusOnMount<HTMLTextAreaElement>(focus ?? false);
  useEffect(() => {
    const refuseBreak = (event: InputEvent) => event.inputType === 'insertLineBreak' && event.preventDefault();
    const field = area.current;
    field?.addEventListener('beforeinput', refuseBreak);
    return () => field?.removeEventListener('beforeinput', refuseBreak);
  }, [area]);
  return (
    <Labelled {...props} id={id}>
      <div className={classes('in code secret-area', large && 'lg', Boolean(error) && 'err')}>
        <p translate="no" aria-hidden="true">
          {value}
        </p>
        <textarea
          {...tied(id, props)}
          ref={area}
          value={value}
          rows={props.rows}
          maxLength={props.maxLength}
          onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, ''))}
          onCopy={refuse}
          onCut={refuse}
          onDragStart={refuse}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          aria-multiline={false}
        />
      </div>
    </Labelled>
  );
}
