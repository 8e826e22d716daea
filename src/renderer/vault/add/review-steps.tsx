import { type ReactNode, useState } from 'react';
import { parseSuite } from '../../../shared/oath/suite';
import type { DraftView } from '../../../shared/vault/contract';
import type { StepWays } from './add-frame';
import { CheckStep } from './check-step';
import type { Source } from './sources';
import { TestStep } from './test-step';
import { useSaveDraft } from './use-save-draft';

/** Whether a code can be computed before the draft is saved: not where a device, a PIN or a session is needed. */
function canTest({ kind, suite }: DraftView): boolean {
  if (kind === 'totp' || kind === 'hotp') return true;
  const read = parseSuite(suite ?? '');
  return kind === 'ocra' && read.ok && read.value.pin === null && read.value.session === null;
}

/** The last steps: check the names and what was read, compare a code, save. */
export function ReviewSteps({
  source,
  draft,
  onSaved,
  onBack,
  onCancel,
}: StepWays & {
  readonly source: Source;
  readonly draft: DraftView;
  readonly onSaved: (id: string) => void;
}): ReactNode {
  const [names, setNames] = useState({ portal: draft.portal, account: draft.account });
  const [testing, setTesting] = useState(false);
  const save = useSaveDraft(draft, names, onSaved);
  return testing ? (
    <TestStep source={source} draft={draft} save={save} onBack={() => setTesting(false)} onCancel={onCancel} />
  ) : (
    <CheckStep
      source={source}
      draft={draft}
      names={names}
      onNames={setNames}
      save={save}
      onTest={canTest(draft) ? () => setTesting(true) : null}
      onBack={onBack}
      onCancel={onCancel}
    />
  );
}
