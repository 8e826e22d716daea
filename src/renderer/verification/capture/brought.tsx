import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../shared/verification/contract';
import { showToast } from '../../ui/toast';
import { ask } from '../../ui/use-call';
import { useLive } from '../../ui/use-live';
import { changeDraft } from '../draft';
import { BroughtCard, RefusedCard } from './brought-card';
import { plainChallenge } from './brought-facts';

/** The card of what was brought from outside and waits for the person's word, over whatever step is on. */
export function BroughtFromOutside({ step }: { readonly step: Snapshot['step'] | null }): ReactNode {
  const { t } = useTranslation('capture');
  const { live, put } = useLive('capture/view', 'capture/changed');
  if (live.state !== 'ready' || live.value.waiting === null) return null;
  const { waiting, newer } = live.value;
  const decide = async (use: boolean): Promise<boolean> => {
    const reply = await ask('capture/decide', { id: waiting.id, use });
    if (reply.ok) put(reply.value);
    return reply.ok;
  };
  if (waiting.kind === 'refused')
    return <RefusedCard key={waiting.id} waiting={waiting} onLeave={() => void decide(false)} />;
  const use = async (credential: string | null) => {
    if (!(await decide(true))) return;
    changeDraft({ challenge: plainChallenge(waiting.brought), credential });
    showToast({ icon: 'info', text: t(step === 'choose' ? 'taken' : 'card.later') });
  };
  return (
    <BroughtCard
      key={waiting.id}
      waiting={waiting}
      newer={newer}
      onUse={(credential) => void use(credential)}
      onLeave={() => void decide(false)}
    />
  );
}
