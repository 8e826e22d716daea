import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inertLine } from './inert-line';

/** Several codes in one picture: their texts as they stand, to pick one. */
export function SeveralCodes({
  texts,
  onPick,
}: {
  readonly texts: readonly string[];
  readonly onPick: (text: string) => void;
}): ReactNode {
  const { t } = useTranslation('capture');
  return (
    <section className="mt4">
      <h3 className="h-sec" role="alert">
        {t('dialog.several')}
      </h3>
      <ul className="capture-codes mt2" aria-label={t('dialog.severalLabel')}>
        {texts.map((text) => (
          <li key={text}>
            <button type="button" className="capture-code code" translate="no" onClick={() => onPick(text)}>
              {inertLine(text)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
