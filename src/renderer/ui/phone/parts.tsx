import type { ReactNode } from 'react';

/** Size of a phone's picture, in its own units. */
export const PHONE_SIZE = { width: 140, height: 262 } as const;

/** A place on the phone's screen, in the picture's units. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of text on the phone. `x` is its middle, `y` its base line. */
export function Caption(props: {
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly strong?: boolean;
  readonly code?: boolean;
  readonly left?: boolean;
  readonly fill?: string;
  readonly children: string;
}): ReactNode {
  return (
    <text
      x={props.x ?? PHONE_SIZE.width / 2}
      y={props.y}
      textAnchor={props.left ? 'start' : 'middle'}
      fontSize={props.size ?? 10}
      fontFamily={props.code ? 'var(--font-code)' : 'var(--font-ui)'}
      fontWeight={props.strong ? 600 : 400}
      fill={props.fill ?? 'var(--ill-line)'}
      stroke="none"
    >
      {props.children}
    </text>
  );
}

/** The place to tap now: green, with a broken line around it, so that it is not known by its colour alone. */
export function Lit({ place: { x, y, width, height }, round = 5 }: { readonly place: Place; readonly round?: number }) {
  return (
    <>
      <rect {...{ x, y, width, height }} rx={round} fill="var(--signal)" stroke="var(--signal)" />
      <rect
        x={x - 4}
        y={y - 4}
        width={width + 8}
        height={height + 8}
        rx={round + 4}
        stroke="var(--signal)"
        strokeDasharray="3 4"
      />
    </>
  );
}

/** A button to tap now, with the word on it. */
export function LitButton({
  place,
  size = 10,
  children,
}: {
  readonly place: Place;
  readonly size?: number;
  readonly children: string;
}): ReactNode {
  const { x, y, width, height } = place;
  return (
    <>
      <Lit place={place} />
      <Caption x={x + width / 2} y={y + height / 2 + size * 0.36} size={size} strong fill="var(--on-signal)">
        {children}
      </Caption>
    </>
  );
}

/** A plain box: a field, a tile, a key. */
export function Box({ place: { x, y, width, height }, round = 4 }: { readonly place: Place; readonly round?: number }) {
  return <rect {...{ x, y, width, height }} rx={round} fill="var(--ill-shade)" strokeWidth="1" />;
}

/** Text that is not worth reading: grey strokes `[x, y, length]`. */
export function Strokes({ lines }: { readonly lines: readonly (readonly [number, number, number])[] }): ReactNode {
  return <path d={lines.map(([x, y, length]) => `M${x} ${y}h${length}`).join('')} strokeWidth="2" opacity=".45" />;
}

/** The app's mark, around its middle. */
export function AppMark({ x = 70, y, size = 14 }: { readonly x?: number; readonly y: number; readonly size?: number }) {
  const gap = size * 0.22;
  const rise = size * 0.85;
  return (
    <path
      d={`M${x - size} ${y - gap}l${size}-${rise} ${size} ${rise}M${x - size} ${y + gap}l${size} ${rise} ${size}-${rise}`}
    />
  );
}

/** Dots of a PIN: `filled` of `count`, in a row around the middle. */
export function Dots({ y, count, filled }: { readonly y: number; readonly count: number; readonly filled: number }) {
  return Array.from({ length: count }, (_, at) => 70 + (at - (count - 1) / 2) * 14).map((x, at) => (
    <circle
      key={x}
      cx={x}
      cy={y}
      r="4"
      fill={at < filled ? 'var(--signal)' : 'var(--ill-fill)'}
      stroke={at < filled ? 'var(--signal)' : 'var(--ill-line)'}
    />
  ));
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'];

/** A number pad from `y` on; round keys on an iPhone's lock, flat ones in a field's keyboard. */
export function Pad({ y, flat = false }: { readonly y: number; readonly flat?: boolean }): ReactNode {
  const step = flat ? 19 : 32;
  return KEYS.map((cap, at) => ({ cap, x: 37 + (at % 3) * 33, y: y + Math.floor(at / 3) * step }))
    .filter(({ cap }) => cap !== '')
    .map((key) => (
      <g key={key.cap}>
        {flat ? (
          <rect x={key.x - 15} y={key.y - 8} width="30" height="16" rx="4" fill="var(--ill-shade)" strokeWidth="1" />
        ) : (
          <circle cx={key.x} cy={key.y} r="12.5" fill="var(--ill-shade)" strokeWidth="1" />
        )}
        <Caption x={key.x} y={key.y + 4.2} size={flat ? 10 : 12} code>
          {key.cap}
        </Caption>
      </g>
    ));
}
