import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../shared/result';
import { Button } from '../../ui/button';
import { Data } from '../../ui/words';

/** Characters that may have been meant, as buttons; nothing where there are none. */
export function Guesses({
  facts,
  onUse,
}: {
  readonly facts: Facts;
  readonly onUse: (guess: string) => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const guesses = facts['guesses'];
  if (!Array.isArray(guesses) || guesses.length === 0) return null;
  return (
    <div className="rowx wrap guesses">
      <span className="sub">{t('adding.link.meant')}</span>
      {(guesses as readonly string[]).map((guess) => (
        <Button key={guess} size="sm" onPress={() => onUse(guess)}>
          <Data code>{guess}</Data>
        </Button>
      ))}
    </div>
  );
}
