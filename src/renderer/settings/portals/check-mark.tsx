import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Data, StatusWord } from '../../ui/words';
import { useDay } from './day';

/** The mark beside what nobody could check, with the day of the last look. */
export function CheckMark({ checked }: { readonly checked: string | null }): ReactNode {
  const { t } = useTranslation('profiles');
  return (
    <span className="portal-check">
      <StatusWord mood="wrn">{t('check')}</StatusWord>
      <Looked checked={checked} />
    </span>
  );
}

function Looked({ checked }: { readonly checked: string | null }): ReactNode {
  const { t } = useTranslation('profiles');
  const day = useDay();
  if (checked === null) return <span className="sub">{t('never')}</span>;
  return (
    <span className="sub">
      {t('checked')} <Data>{day(checked)}</Data>
    </span>
  );
}
