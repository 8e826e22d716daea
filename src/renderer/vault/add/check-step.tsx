import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary, DraftView } from '../../../shared/vault/contract';
import { FailureNote } from '../../ui/failure-note';
import { Field } from '../../ui/field';
import { Spec, SpecRow } from '../../ui/spec';
import { StepHeading } from '../../ui/stage';
import { showToast } from '../../ui/toast';
import { useAnswer } from '../../ui/use-answer';
import { useCall } from '../../ui/use-call';
import { Note } from '../../ui/words';
import { CodeRows, SuiteRows } from '../credential-spec';
import { AddFrame } from './add-frame';
import type { Source } from './sources';

/** Last step: the names, what was read, what to look at, and save. */
export function CheckStep({
  source,
  draft,
  onSaved,
  onBack,
  onCancel,
}: {
  readonly source: Source;
  readonly draft: DraftView;
  readonly onSaved: (id: string) => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const [portal, setPortal] = useState(draft.portal);
  const [account, setAccount] = useState(draft.account);
  const save = useCall('vault/save-draft');
  const brought = source === 'picture' || source === 'link';
  const twice = draft.duplicateOf !== null || save.failure?.code === 'duplicate';
  const send = async () => {
    const saved = await save.send({ draft: draft.draft, portal, account, allowDuplicate: twice });
    if (!saved) return;
    showToast({ text: t('adding.review.saved', { name: saved.portal }) });
    onSaved(saved.id);
  };
  return (
    <AddFrame
      now="check"
      source={source}
      dirty
      primary={save.busy ? t('adding.review.saving') : t(twice ? 'adding.review.saveBoth' : 'adding.review.save')}
      busy={save.busy}
      why={portal.trim() === '' ? t('adding.review.missing') : null}
      onSubmit={() => void send()}
      onBack={onBack}
      onCancel={onCancel}
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
          value={portal}
          onChange={setPortal}
          hint={t('adding.review.portalHint')}
        />
        <Field
          label={t('adding.review.account')}
          maxLength={128}
          value={account}
          onChange={setAccount}
          hint={t('adding.review.accountHint')}
        />
      </div>
      <div className="mt5 add-narrow">
        <DraftSpec draft={draft} />
      </div>
      <div className="stack mt4 add-narrow">
        <DraftNotes notes={draft.notes} />
        {twice ? <DuplicateNote duplicateOf={draft.duplicateOf} /> : null}
        {save.failure && save.failure.code !== 'duplicate' ? (
          <FailureNote failure={save.failure} feature="vault" />
        ) : null}
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
