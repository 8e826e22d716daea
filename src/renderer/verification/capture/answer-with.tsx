import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waiting } from '../../../shared/capture/contract';
import type { CredentialId, CredentialSummary } from '../../../shared/vault/contract';
import { SelectField } from '../../ui/select-field';
import { Note } from '../../ui/words';

type Challenge = Extract<Waiting, { kind: 'challenge' }>;

/** Which credential answers: those that the challenge fits, the likeliest chosen; a note where there is none. */
export function AnswerWith(props: {
  readonly waiting: Challenge;
  readonly credentials: readonly CredentialSummary[];
  readonly value: CredentialId | null;
  readonly onChange: (id: CredentialId | null) => void;
}): ReactNode {
  const { waiting, credentials, value, onChange } = props;
  const { t } = useTranslation('capture');
  const fitting = waiting.fits.flatMap((id) => credentials.find((one) => one.id === id) ?? []);
  if (fitting.length === 0) return <Nobody isOcra={waiting.brought.scheme !== 'countersign'} />;
  const named = fitting.map(({ id, portal, account }) => ({
    value: id as string,
    title: account === '' ? portal : t('card.one', { portal, account }),
    data: true,
  }));
  const options = value === null ? [{ value: '', title: t('card.choose'), data: false }, ...named] : named;
  return (
    <>
      {waiting.best === null ? (
        <div className="mt4">
          <Note mood="wrn">{t('card.unknown')}</Note>
        </div>
      ) : null}
      <div className="mt4">
        <SelectField
          label={t('card.with')}
          value={value ?? ''}
          options={options}
          onChange={(id) => onChange(fitting.find((one) => one.id === id)?.id ?? null)}
        />
      </div>
    </>
  );
}

function Nobody({ isOcra }: { readonly isOcra: boolean }): ReactNode {
  const { t } = useTranslation('capture');
  return (
    <div className="mt4">
      <Note mood="wrn" title={t('card.none')}>
        {t(isOcra ? 'card.noneOcra' : 'card.noneOther')}
      </Note>
    </div>
  );
}
