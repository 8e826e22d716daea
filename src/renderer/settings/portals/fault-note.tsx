import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Told, useSentence } from '../../i18n/sentences';
import { Data, Note } from '../../ui/words';

/** What is wrong with a profile: what happened, why, and the path of the fault where it has one. */
export function FaultNote({ failure }: { readonly failure: Told }): ReactNode {
  const sentence = useSentence('profiles')(failure);
  return (
    <div role="alert" className="anywhere">
      <Note mood="bad" title={sentence.what}>
        {sentence.why} <Where path={(failure.facts as Readonly<Record<string, unknown>>)['path']} />
      </Note>
    </div>
  );
}

function Where({ path }: { readonly path: unknown }): ReactNode {
  const { t } = useTranslation('profiles');
  if (typeof path !== 'string') return null;
  return (
    <>
      {t('at')} {path === '' ? t('top') : <Data code>{path}</Data>}
    </>
  );
}
