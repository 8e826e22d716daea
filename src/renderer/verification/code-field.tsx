import { type ClipboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import type { CodeShape } from '../../shared/vault/contract';
import { checkCode } from '../../shared/verification/code';
import { CodeCells } from './code-cells';
import { FieldHint } from './field-hint';
import { cellsBefore } from './read-code';
import type { CodeText } from './use-code-text';

interface CodeFieldProps {
  readonly label: ReactNode;
  /** Right of the label: a way to clear, or how to paste. */
  readonly action?: ReactNode | undefined;
  readonly code: CodeText;
  /** What is wrong, in words; null when nothing is, or when it is only unfinished. */
  readonly problem: string | null;
  /** The line below while nothing is wrong: what is wanted, then what is good about it. */
  readonly hint: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly size?: 'm' | 'l' | undefined;
  /** Sizes of the groups where the device has its own. */
  readonly groups?: readonly number[] | undefined;
}

/**
 * Comb with a real, transparent input over it, so that caret, paste, input methods and dictation work as usual. What is
 * typed stays as it is but for separators; what does not belong is marked in its cell and named below.
 */
export function CodeField(props: CodeFieldProps): ReactNode {
  const { label, problem } = props;
  const { text, shape, reading, notes, take } = props.code;
  const id = useId();
  const [focused, setFocused] = useState(false);
  const [caret, setCaret] = useState(text.length);
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault();
    const next = pasted(event, text, shape);
    take(next);
    setCaret(next.length);
  };
  const done = reading.check.problem === null;
  return (
    <div className="field">
      <div className="rowx between">
        <label className="lbl" htmlFor={id}>
          {label}
        </label>
        {props.action}
      </div>
      <div className={focused ? 'combfield is-focus' : 'combfield'}>
        <CodeCells
          code={props.code}
          problem={problem}
          size={props.size}
          groups={props.groups}
          caret={focused ? cellsBefore(text, caret, shape) : null}
        />
        <input
          id={id}
          ref={props.input}
          className="over"
          value={text}
          inputMode={shape.alphabet === 'digits' ? 'numeric' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-h`}
          onChange={(event) => {
            take(event.target.value);
            setCaret(event.target.selectionStart ?? text.length);
          }}
          onPaste={paste}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? text.length)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
      </div>
      <FieldHint id={`${id}-h`} problem={problem} hint={props.hint} done={done} notes={notes} />
    </div>
  );
}

/** What a paste makes of the text: a whole code takes its place, a part goes in at the caret. */
function pasted(event: ClipboardEvent<HTMLInputElement>, text: string, shape: CodeShape): string {
  const part = event.clipboardData.getData('text/plain');
  if (checkCode(part, shape).problem === null) return part;
  const { selectionStart, selectionEnd } = event.currentTarget;
  return text.slice(0, selectionStart ?? text.length) + part + text.slice(selectionEnd ?? text.length);
}
