import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { PrimaryButton } from '../../ui/primary-button';
import type { Moves } from '../use-moves';

/**
 * Whether the portal took the response.
 * @param isPrimary nothing else is left to do on this screen, so that "Yes" is the green button
 */
export function Accepted({ moves, isPrimary }: { readonly moves: Moves; readonly isPrimary: boolean }): ReactNode {
  const { t } = useTranslation('verification');
  const yes = () => void moves.send({ move: 'accepted' });
  const no = () => void moves.send({ move: 'said-no' });
  return (
    <div>
      <h2 className="h-sec mb2">{t('response.did')}</h2>
      <div className="rowx wrap">
        {isPrimary ? (
          <PrimaryButton icon="check" onPress={yes}>
            {t('response.yes')}
          </PrimaryButton>
        ) : (
          <Button icon="check" onPress={yes}>
            {t('response.yes')}
          </Button>
        )}
        <Button icon="cross" size={isPrimary ? 'lg' : undefined} onPress={no}>
          {t('response.no')}
        </Button>
      </div>
      <p className="sub mt3">{t('response.stays')}</p>
    </div>
  );
}
