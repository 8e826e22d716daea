import { type ReactNode, useEffect, useId } from 'react';
import { classes } from './classes';
import { hasDots, kept } from './dots';
import type { FieldProps } from './field';
import { Labelled, tied } from './labelled';
import { useFocusOnMount } from './use-focus';

/** A field for a secret that is typed openly: one line, which goes on below where it is too long. Its dots see {@link hasDots}. */
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
      <div className={classes('in code secret-area', hasDots(value) && 'dots', large && 'lg', Boolean(error) && 'err')}>
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
          {...kept}
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
