import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../shared/vault/contract';
import { Icon } from '../ui/icon';
import { Data } from '../ui/words';
import { initials, markMatch } from './search';

/** One row of the list: initials, portal, account (or the kind, where there is none). */
export function CredentialRow({
  credential,
  query,
  current,
  onChoose,
}: {
  readonly credential: CredentialSummary;
  readonly query: string;
  readonly current: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const { portal, account, kind, practice } = credential;
  return (
    <button type="button" className="pick" aria-current={current ? true : undefined} onClick={onChoose}>
      <span className="av" aria-hidden="true" translate="no">
        {initials(portal)}
      </span>
      <span className="m">
        <b translate="no">
          <Marked text={portal} query={query} />
        </b>
        {account === '' ? (
          <span>{t(`kinds.${kind}`)}</span>
        ) : (
          <Data className="cut">
            <Marked text={account} query={query} />
          </Data>
        )}
      </span>
      {practice ? (
        <>
          <Icon name="practice" small />
          <span className="sr">{t('practice')}</span>
        </>
      ) : null}
    </button>
  );
}

/** A text with the found part marked. */
function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  if (query === '') return text;
  const [before, match, after] = markMatch(text, query);
  return (
    <>
      {before}
      {match === '' ? null : <mark>{match}</mark>}
      {after}
    </>
  );
}
