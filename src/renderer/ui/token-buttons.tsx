import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAD_PLACES, PRESS_PLACE, TOKEN_SIZE, type TokenKeyName, type TokenKeyPlace } from './token-shapes';

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** Where a button lies over the picture, whatever the picture's width. */
const at = ({ x, y, width, height }: TokenKeyPlace) => ({
  left: percent(x, TOKEN_SIZE.width),
  top: percent(y, TOKEN_SIZE.height),
  width: percent(width, TOKEN_SIZE.width),
  height: percent(height, TOKEN_SIZE.height),
});

/** Transparent buttons over the keys of a `TokenPicture`: the picture is seen, the buttons are pressed and focused. */
export function TokenButtons({ onKey }: { readonly onKey: (key: TokenKeyName) => void }): ReactNode {
  const { t } = useTranslation('common');
  const name = (key: TokenKeyName) =>
    key === 'press'
      ? t('token.press')
      : key === 'ok'
        ? t('token.ok')
        : key === 'c'
          ? t('token.clear')
          : t('token.digit', { digit: key });
  return (
    <fieldset className="token-keys" aria-label={t('token.keys')}>
      {[PRESS_PLACE, ...PAD_PLACES].map((place) => (
        <button
          key={place.key}
          type="button"
          aria-label={name(place.key)}
          style={at(place)}
          onClick={() => onKey(place.key)}
        />
      ))}
    </fieldset>
  );
}
