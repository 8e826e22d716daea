import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary, DraftView } from '../../../shared/vault/contract';
import { Button } from '../../ui/button';
import { FailureNote } from '../../ui/failure-note';
import { Field } from '../../ui/field';
import { Spec, SpecRow } from '../../ui/spec';
import { StepHeading } from '../../ui/stage';
import { useAnswer } from '../../ui/use-answer';
import { Note } from '../../ui/words';
import { CodeRows, SuiteRows } from '../credential-spec';
import { AddFrame, type StepWays } from './add-frame';
import type { Source } from './sources';
import type { Names, SaveDraft } from './use-save-draft';

/** The names, what was read and what to look at. Then the test, or save at once where nothing can be tested. */
export function CheckStep({
  source,
  draft,
  names,
  onNames,
  save,
  onTest,
  onBack,
  onCancel,
}: StepWays & {
  readonly source: Source;
  readonly draft: DraftView;
  readonly names: Names;
  readonly onNames: (names: Names) => void;
  readonly save: SaveDraft;
  /** Null where no code can be computed before it is saved. */
  readonly onTest: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation('vault');
  const brought = source === 'picture' || source === 'link';
  const saveWords = t(save.twice ? 'adding.review.saveBoth' : 'adding.review.save');
  const why = names.portal.trim() === '' ? t('adding.review.missing') : null;
  return (
    <AddFrame
      now="check"
      source={source}
      tests={onTest !== null}
      dirty
      primary={save.busy ? t('adding.review.saving') : onTest ? t('adding.test.go') : saveWords}
      busy={save.busy}
      why={why}
      onSubmit={onTest ?? save.send}
      onBack={onBack}
      onCancel={onCancel}
      aside={
        onTest ? (
          <Button kind="quiet" size="lg" why={why} onPress={save.send}>
            {t(save.twice ? 'adding.review.saveBoth' : 'adding.test.skip')}
          </Button>
        ) : null
      }
    >
      <StepHeading step="check" focus={false} lead={t(brought ? 'adding.review.lead' : 'adding.review.leadHand')}>
        {t(brought ? 'adding.review.question' : 'adding.review.questionHand')}
      </StepHeading>
      <div className="stack mt5 add-narrow">
        <Field
          label={t('adding.review.portal')}
          large
          focus
          maxLength={128}
          value={names.portal}
          onChange={(portal) => onNames({ ...names, portal })}
          hint={t('adding.review.portalHint')}
        />
        <Field
          label={t('adding.review.account')}
          maxLength={128}
          value={names.account}
          onChange={(account) => onNames({ ...names, account })}
          hint={t('adding.review.accountHint')}
        />
      </div>
      <div className="stack mt5 add-narrow">
        {save.twice ? <DuplicateNote duplicateOf={draft.duplicateOf} /> : null}
        <DraftNotes notes={draft.notes} />
        <DraftSpec draft={draft} />
        {save.failure ? <FailureNote failure={save.failure} feature="vault" /> : null}
      </div>
    </AddFrame>
  );
}

function DraftSpec({ draft }: { readonly draft: DraftView }): ReactNode {
  const { t } = useTranslation('vault');
  return (
    <Spec>
      <SpecRow name={t('details.kind')}>{t(`kinds.${draft.kind}`)}</SpecRow>
      <SuiteRows suite={draft.suite} />
      <CodeRows credential={draft} />
    </Spec>
  );
}

type Loose = (key: string) => string;

/** What the person should look at before saving; notes without words are left out. */
function DraftNotes({ notes }: { readonly notes: readonly string[] }): ReactNode {
  const { t, i18n } = useTranslation('oath');
  const loose = t as unknown as Loose;
  return notes
    .filter((note) => i18n.exists(`oath:notes.${note}`))
    .map((note) => (
      <Note key={note} mood="wrn">
        {loose(`notes.${note}`)}
      </Note>
    ));
}

/** Says which credential is the same one, by its name where the list still has it. */
function DuplicateNote({ duplicateOf }: { readonly duplicateOf: string | null }): ReactNode {
  const { t } = useTranslation('vault');
  const list = useAnswer('vault/list');
  const other = list.state === 'ready' ? list.value.find(({ id }) => id === duplicateOf) : undefined;
  const named = (credential: CredentialSummary) =>
    credential.account === '' ? credential.portal : `${credential.portal}, ${credential.account}`;
  return (
    <Note mood="wrn" title={t('adding.review.duplicate')}>
      {other ? t('adding.review.duplicateOf', { name: named(other) }) : t('adding.review.duplicateText')}
    </Note>
  );
}
