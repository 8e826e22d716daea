import type { ReactNode } from 'react';
import type { TokenLook } from '../token-picture';

const INK = { fontFamily: 'var(--font-code)', fill: 'var(--lcdink)', stroke: 'none' } as const;
/** Digits, or dashes where they are not known yet. */
const DIGITS = /^[-\d]+$/;

/** Two parts of one response, which the token shows in turn. */
const inTurn = ({ lines: [first, second], model }: TokenLook): boolean =>
  model === 'short' && DIGITS.test(first) && DIGITS.test(second);

/** The two display lines. One alone stands in the middle and large; nine characters and more are set smaller. */
export function Display({ look }: { readonly look: TokenLook }): ReactNode {
  const [first, second] = look.lines;
  if (inTurn(look)) return <TwoParts first={first} second={second} />;
  const size = first.length > 8 ? 16 : 22;
  return (
    <>
      <text x="38" y={second === '' ? 68 : 57} fontSize={size} fontWeight="600" className="lcd" {...INK}>
        {first}
      </text>
      <text x="38" y="78" fontSize="14" {...INK}>
        {second}
      </text>
      {look.model === 'timed' && DIGITS.test(first) ? <TimeBar /> : null}
    </>
  );
}

/** Both parts, one above the other; the style sheet shows them in turn where motion is wanted. */
function TwoParts({ first, second }: { readonly first: string; readonly second: string }): ReactNode {
  return (
    <>
      <text x="60" y="59" fontSize="21" fontWeight="600" className="lcd lcd-part" {...INK}>
        {first}
      </text>
      <text x="60" y="81" fontSize="21" fontWeight="600" className="lcd lcd-part two" {...INK}>
        {second}
      </text>
      <g className="lcd-order">
        <text x="38" y="58" fontSize="13" {...INK}>
          1.
        </text>
        <text x="38" y="80" fontSize="13" {...INK}>
          2.
        </text>
      </g>
    </>
  );
}

/** The bar that such tokens draw beside their digits: their time grows shorter. */
const TimeBar = () => (
  <path d="M38 79h8M50 79h8M62 79h8M74 79h8" stroke="var(--lcdink)" strokeWidth="3" strokeLinecap="butt" />
);
