import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenModel } from '../../shared/profiles/guide';
import { Body } from './token/body';
import { Display } from './token/display';
import { TokenButtons } from './token-buttons';
import { TOKEN_SIZE, type TokenKeyName } from './token-shapes';

/** What the picture shows: two display lines of up to 12 characters, the key that is lit, the model (`named` by default). */
export interface TokenLook {
  readonly lines: readonly [string, string];
  readonly lit: string | null;
  readonly model?: TokenModel | undefined;
}

/**
 * The hand-held token, with the same display text and the same lit key as the one in the hand. All models have their
 * keys in the same places.
 * @param width in px; the height follows
 * @param pulse a dashed ring turns around the press button: the thing to do now
 * @param label the picture in words; by default what the display reads and which key is lit
 * @param onKey makes a working model of it: the keys are real buttons. Without it the picture is inert
 */
export function TokenPicture({
  look,
  width = 192,
  pulse = false,
  label,
  onKey,
}: {
  readonly look: TokenLook;
  readonly width?: number | undefined;
  readonly pulse?: boolean | undefined;
  readonly label?: string | undefined;
  readonly onKey?: ((key: TokenKeyName) => void) | undefined;
}): ReactNode {
  const shown = useTokenLabel(look);
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
          aria-label={label ?? shown}
        >
          <Body model={look.model ?? 'named'} lit={look.lit} pulse={pulse} />
          <Display look={look} />
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
