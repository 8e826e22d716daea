import type { ReactNode } from 'react';

/**
 * A text with one part underlined: what is wrong and where.
 * @param position first character of the part, counted from 1; one past the end marks the end
 * @param length characters of the part, 1 when not said
 * @param around characters kept on both sides; all of them when not said
 */
export function MarkedText({
  text,
  position,
  length = 1,
  around,
}: {
  readonly text: string;
  readonly position: number;
  readonly length?: number | undefined;
  readonly around?: number | undefined;
}): ReactNode {
  const start = position - 1;
  const end = start + Math.max(1, length);
  const from = around === undefined ? 0 : Math.max(0, start - around);
  const to = around === undefined ? text.length : Math.min(text.length, end + around);
  return (
    <p className="marked-code" translate="no" aria-hidden="true">
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <u>{text.slice(start, end) || ' '}</u>
      {text.slice(end, to)}
      {to < text.length ? '…' : ''}
    </p>
  );
}
