import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../shared/vault/contract';
import { FailureNote } from '../../ui/failure-note';
import { StepHeading } from '../../ui/stage';
import { ask } from '../../ui/use-call';
import { Note } from '../../ui/words';
import { CurrentCode } from '../current-code';
import { AddFrame, type StepWays } from './add-frame';
import { CountedSample, SheetSample } from './code-samples';
import type { Source } from './sources';
import type { SaveDraft } from './use-save-draft';

/** A code of the draft, to be typed into the portal or compared with the provider's sheet, before it is saved. */
export function TestStep({
  source,
  draft,
  save,
  onBack,
  onCancel,
}: StepWays & { readonly source: Source; readonly draft: DraftView; readonly save: SaveDraft }): ReactNode {
  const { t } = useTranslation('vault');
  const sheet = draft.kind === 'ocra';
  return (
    <AddFrame
      now="test"
      source={source}
      dirty
      primary={save.busy ? t('adding.review.saving') : t(sheet ? 'adding.test.same' : 'adding.test.worked')}
      busy={save.busy}
      onSubmit={save.send}
      onBack={onBack}
      onCancel={onCancel}
    >
      <StepHeading step="test" focus={!sheet} lead={t(sheet ? 'adding.test.leadSheet' : 'adding.test.lead')}>
        {t(sheet ? 'adding.test.questionSheet' : 'adding.test.question')}
      </StepHeading>
      <div className="mt5 w680">
        <Sample draft={draft} />
      </div>
      <div className="stack mt5 w680">
        {save.failure ? <FailureNote failure={save.failure} feature="vault" /> : null}
        <Doubt kind={draft.kind} />
      </div>
    </AddFrame>
  );
}

function Sample({ draft: { draft, kind } }: { readonly draft: DraftView }): ReactNode {
  const askCode = useCallback(() => ask('vault/draft-code', { draft, challenge: null }), [draft]);
  if (kind === 'totp') return <CurrentCode askCode={askCode} />;
  return kind === 'hotp' ? <CountedSample draft={draft} /> : <SheetSample draft={draft} />;
}

/** The likely cause when the code is refused or differs. */
function Doubt({ kind }: Pick<DraftView, 'kind'>): ReactNode {
  const { t } = useTranslation('vault');
  if (kind === 'ocra') return <Note title={t('adding.test.differs')}>{t('adding.test.differsText')}</Note>;
  const cause = kind === 'totp' ? 'adding.test.saidNoTime' : 'adding.test.saidNoCount';
  return <Note title={t('adding.test.saidNo')}>{t(cause)}</Note>;
}
