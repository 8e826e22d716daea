import { useState } from 'react';
import type { CodeShape, CredentialSummary } from '../../../shared/vault/contract';
import type { Snapshot } from '../../../shared/verification/contract';
import { changeDraft, clearDraft, useDraft } from '../draft';
import { type CodeText, useCodeText } from '../use-code-text';

/** What is chosen and typed on the first step. */
export interface ChoiceState {
  readonly portals: readonly string[];
  /** The ways to answer at the chosen portal; first the one that was chosen when the screen came, so that it is in sight. */
  readonly ways: readonly CredentialSummary[];
  readonly way: CredentialSummary;
  /** The challenge; null: this way takes none. */
  readonly code: CodeText | null;
  /** The challenge is still the one that main told of, so its problem still holds. */
  readonly isAsSent: boolean;
  readonly chooseWay: (id: string) => void;
  readonly choosePortal: (portal: string) => void;
  readonly forget: () => void;
}

/** Shape read by while the way takes no challenge: the text is kept for the next way. */
const ANY: CodeShape = { min: 0, max: 512, alphabet: 'alphanumeric' };

/**
 * Keeps the choice: what was drafted before what main remembers, before the way used last. A challenge typed for one way
 * stays when another is chosen.
 */
export function useChoice(
  credentials: readonly CredentialSummary[],
  { credential, challenge }: Extract<Snapshot, { step: 'choose' }>,
): ChoiceState {
  const draft = useDraft();
  const [edited, setEdited] = useState(false);
  const text = draft.challenge !== '' || edited ? draft.challenge : challenge;
  const wanted = draft.credential ?? credential?.id;
  const [atFirst] = useState(wanted);
  const way = credentials.find(({ id }) => id === wanted) ?? credentials[0];
  if (!way) throw new Error('a choice needs a credential');
  const store = (kept: string) => {
    setEdited(true);
    changeDraft({ challenge: kept });
  };
  const code = useCodeText(text, store, way.challenge ?? ANY, { kind: 'response', shape: way.response });
  const forget = () => {
    setEdited(false);
    clearDraft();
  };
  return {
    portals: [...new Set(credentials.map(({ portal }) => portal))],
    ways: credentials
      .filter(({ portal }) => portal === way.portal)
      .sort((one, other) => Number(other.id === atFirst) - Number(one.id === atFirst)),
    way,
    code: way.challenge === null ? null : code,
    isAsSent: text === challenge,
    chooseWay: (id) => changeDraft({ credential: id }),
    choosePortal: (portal) =>
      changeDraft({ credential: credentials.find((each) => each.portal === portal)?.id ?? null }),
    forget,
  };
}
