import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TokenButtons } from './token-buttons';
import { PAD_PLACES, PRESS_PLACE, TOKEN_SIZE, type TokenKeyName, type TokenKeyPlace } from './token-shapes';

/** What the picture shows: two display lines of up to 12 characters, and the key that is lit. */
export interface TokenLook {
  readonly lines: readonly [string, string];
  readonly lit: string | null;
}

/**
 * The hand-held token, with the same display text and the same lit key as the one in the hand.
 * @param width in px; the height follows
 * @param pulse a dashed ring turns around the press button: the thing to do now
 * @param onKey makes a working model of it: the keys are real buttons. Without it the picture is inert
 */
export function TokenPicture({
  look,
  width = 192,
  pulse,
  onKey,
}: {
  readonly look: TokenLook;
  readonly width?: number | undefined;
  readonly pulse?: boolean | undefined;
  readonly onKey?: ((key: TokenKeyName) => void) | undefined;
}): ReactNode {
  const label = useTokenLabel(look);
  return (
    <div className="token-model" style={{ width }}>
      <div translate="no">
        <svg
          className="ill token"
          viewBox={`0 0 ${TOKEN_SIZE.width} ${TOKEN_SIZE.height}`}
          width={width}
          fill="none"
          stroke="var(--ill-line)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          role="img"
          aria-label={label}
        >
          <Body />
          <Display lines={look.lines} />
          <Press lit={look.lit === 'press'} pulse={pulse ?? false} />
          {PAD_PLACES.map((place) => (
            <Key key={place.key} place={place} lit={look.lit === place.key} />
          ))}
        </svg>
      </div>
      {onKey ? <TokenButtons onKey={onKey} /> : null}
    </div>
  );
}

/** The picture as a sentence: what the display reads and which key is pressed. */
function useTokenLabel({ lines, lit }: TokenLook): string {
  const { t } = useTranslation('common');
  const shown = lines.join(' ').trim();
  const display = shown === '' ? t('token.pictureOff') : t('token.picture', { shown });
  return lit === null || lit === 'press' ? display : `${display} ${t('token.pressed', { key: lit.toUpperCase() })}`;
}

function Body(): ReactNode {
  return (
    <>
      <rect x="6" y="6" width="180" height="360" rx="20" fill="var(--ill-fill)" />
      <rect x="11" y="11" width="170" height="350" rx="16" strokeWidth="1" opacity=".25" />
      <rect x="22" y="28" width="148" height="66" rx="6" fill="var(--ill-dark)" stroke="none" />
      <rect x="29" y="35" width="134" height="52" rx="2" fill="var(--lcd)" stroke="none" />
    </>
  );
}

/** One line stands in the middle and large; with a second one both move. Nine characters and more are set smaller. */
function Display({ lines: [first, second] }: { readonly lines: readonly [string, string] }): ReactNode {
  const look = { fontFamily: 'var(--font-code)', fill: 'var(--lcdink)', stroke: 'none' } as const;
  const size = first.length > 8 ? 16 : 22;
  return (
    <>
      <text x="38" y={second === '' ? 68 : 57} fontSize={size} fontWeight="600" className="lcd" {...look}>
        {first}
      </text>
      <text x="38" y="78" fontSize="14" {...look}>
        {second}
      </text>
    </>
  );
}

function Press({ lit, pulse }: { readonly lit: boolean; readonly pulse: boolean }): ReactNode {
  const { x, y, width, height } = PRESS_PLACE;
  const on = lit || pulse;
  return (
    <>
      <rect
        {...{ x, y, width, height }}
        rx="15"
        fill={on ? 'var(--signal)' : 'var(--ill-shade)'}
        stroke={on ? 'var(--signal)' : 'var(--ill-line)'}
      />
      <path
        d="M90 131l6-5.5 6 5.5M90 124.5l6-5.5 6 5.5"
        stroke={on ? 'var(--on-signal)' : 'var(--ill-line)'}
        transform="translate(0 1.7)"
      />
      {pulse ? (
        <circle className="ring" cx="96" cy="127" r="25" stroke="var(--signal)" strokeWidth="2" strokeDasharray="3 5" />
      ) : null}
    </>
  );
}

function Key({ place, lit }: { readonly place: TokenKeyPlace; readonly lit: boolean }): ReactNode {
  const { x, y, width, height, cap } = place;
  return (
    <g className={lit ? 'tk on' : 'tk'}>
      <rect
        {...{ x, y, width, height }}
        rx="5"
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
