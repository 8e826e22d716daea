import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../../shared/vault/contract';
import { ask } from '../../ui/use-call';

import { EnterStep } from './enter-step';
import { ReviewSteps } from './review-steps';
import { SourceStep } from './source-step';
import type { Source } from './sources';

/** Where the adding stands: choose a source, bring what it holds, check and save. */
type Place =
  | { readonly at: 'source' }
  | { readonly at: 'enter'; readonly source: Source }
  | { readonly at: 'check'; readonly source: Source; readonly draft: DraftView };

/** Lets main forget a draft that is not saved, also when the page is left. */
function useDraft(draft: string | null): void {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (kept.current !== null && kept.current !== draft) void ask('vault/drop-draft', { draft: kept.current });
    kept.current = draft;
  }, [draft]);
  useEffect(
    () => () => {
      if (kept.current !== null) void ask('vault/drop-draft', { draft: kept.current });
    },
    [],
  );
}

/** Adds a credential: source, check, save. Secrets go to main once; what is kept here has none. */
export function AddPage({
  onSaved,
  onCancel,
}: {
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [place, setPlace] = useState<Place>({ at: 'source' });
  const [source, setSource] = useState<Source>('picture');
  useDraft(place.at === 'check' ? place.draft.draft : null);
  const enter = (next: Source) => {
    setSource(next);
    setPlace({ at: 'enter', source: next });
  };
  switch (place.at) {
    case 'source':
      return <SourceStep value={source} onChange={setSource} onNext={() => enter(source)} onCancel={onCancel} />;
    case 'enter':
      return (
        <EnterStep
          key={place.source}
          source={place.source}
          onDraft={(draft) => setPlace({ at: 'check', source: place.source, draft })}
          onSource={enter}
          onBack={() => setPlace({ at: 'source' })}
          onCancel={onCancel}
        />
      );
    case 'check':
      return (
        <ReviewSteps
          source={place.source}
          draft={place.draft}
          onSaved={onSaved}
          onBack={() => setPlace({ at: 'enter', source: place.source })}
          onCancel={onCancel}
        />
      );
  }
}
