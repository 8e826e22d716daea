import type { ReactNode } from 'react';
import type { TokenModel } from '../../../shared/profiles/guide';
import { PAD_PLACES, PRESS_PLACE, type TokenKeyPlace } from '../token-shapes';

/** Corners of what the models differ in: the body, the frame of the display, the keys, the press button. */
const CORNERS: Readonly<Record<TokenModel, { body: number; frame: number; key: number; press: number }>> = {
  named: { body: 20, frame: 6, key: 5, press: 15 },
  short: { body: 44, frame: 16, key: 16, press: 15 },
  timed: { body: 10, frame: 2, key: 1, press: 4 },
};

/** The token without its display text: body, press button, keys. `lit` is the key to press now. */
export function Body(props: {
  readonly model: TokenModel;
  readonly lit: string | null;
  readonly pulse: boolean;
}): ReactNode {
  const { model, lit, pulse } = props;
  const corners = CORNERS[model];
  return (
    <>
      <Case model={model} />
      <Press lit={lit === 'press' || pulse} pulse={pulse} round={corners.press} />
      {PAD_PLACES.map((place) => (
        <Key key={place.key} place={place} lit={lit === place.key} round={corners.key} />
      ))}
    </>
  );
}

function Case({ model }: { readonly model: TokenModel }): ReactNode {
  const { body, frame } = CORNERS[model];
  return (
    <>
      <rect x="6" y="6" width="180" height="360" rx={body} fill="var(--ill-fill)" />
      <rect x="11" y="11" width="170" height="350" rx={body - 4} strokeWidth="1" opacity=".25" />
      {model === 'timed' ? <circle cx="96" cy="17" r="5" fill="var(--paper)" /> : null}
      <rect x="22" y="28" width="148" height="66" rx={frame} fill="var(--ill-dark)" stroke="none" />
      <rect x="29" y="35" width="134" height="52" rx={frame / 3} fill="var(--lcd)" stroke="none" />
    </>
  );
}

/** The button that switches the token on; a broken ring turns around it while it is the thing to do. */
function Press(props: { readonly lit: boolean; readonly pulse: boolean; readonly round: number }): ReactNode {
  const { x, y, width, height } = PRESS_PLACE;
  const { lit, pulse, round } = props;
  return (
    <>
      <rect
        {...{ x, y, width, height }}
        rx={round}
        fill={lit ? 'var(--signal)' : 'var(--ill-shade)'}
        stroke={lit ? 'var(--signal)' : 'var(--ill-line)'}
      />
      <path
        d="M90 131l6-5.5 6 5.5M90 124.5l6-5.5 6 5.5"
        stroke={lit ? 'var(--on-signal)' : 'var(--ill-line)'}
        transform="translate(0 1.7)"
      />
      {pulse ? (
        <circle className="ring" cx="96" cy="127" r="25" stroke="var(--signal)" strokeWidth="2" strokeDasharray="3 5" />
      ) : null}
    </>
  );
}

function Key(props: { readonly place: TokenKeyPlace; readonly lit: boolean; readonly round: number }): ReactNode {
  const { x, y, width, height, cap } = props.place;
  const { lit, round } = props;
  return (
    <g className={lit ? 'tk on' : 'tk'}>
      <rect
        {...{ x, y, width, height }}
        rx={round}
        fill={lit ? 'var(--signal)' : 'var(--ill-fill)'}
        stroke={lit ? 'var(--signal)' : 'var(--ill-line)'}
      />
      <text
        x={x + width / 2}
        y={y + 21.5}
        textAnchor="middle"
        fontSize="14"
        fontWeight="600"
        fontFamily="var(--font-code)"
        fill={lit ? 'var(--on-signal)' : 'var(--ill-line)'}
        stroke="none"
      >
        {cap}
      </text>
    </g>
  );
}
