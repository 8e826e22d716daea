import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { Moves } from './use-moves';

/** "Use another method": the challenge is kept. */
export function OtherWay({ moves, size }: { readonly moves: Moves; readonly size?: 'lg' | undefined }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <Button size={size} onPress={() => void moves.send({ move: 'other-way' })}>
      {t('answer.other')}
    </Button>
  );
}
