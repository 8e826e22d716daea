import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waiting } from '../../../shared/capture/contract';
import type { CredentialId } from '../../../shared/vault/contract';
import { useSentence } from '../../i18n/sentences';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useCredentials } from '../../ui/use-credentials';
import { AnswerWith } from './answer-with';
import { BroughtFacts } from './brought-facts';

type Challenge = Extract<Waiting, { kind: 'challenge' }>;
type Refused = Extract<Waiting, { kind: 'refused' }>;

/**
 * Asks whether a challenge from outside is to be used, and says all that is known of it. The focus is on the answer that
 * leaves it (SECURITY.md E14).
 */
export function BroughtCard(props: {
  readonly waiting: Challenge;
  readonly newer: boolean;
  readonly onUse: (credential: CredentialId | null) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { waiting, newer, onUse, onLeave } = props;
  const { brought, from, fits, best } = waiting;
  const { t } = useTranslation('capture');
  const { live } = useCredentials();
  const [chosen, setChosen] = useState<CredentialId | null>(best);
  const isLink = from === 'link';
  const canAnswer = fits.length > 0;
  return (
    <Dialog
      urgent
      title={t(isLink ? 'card.linkTitle' : 'card.codeTitle')}
      onClose={onLeave}
      actions={
        <>
          <Button focus onPress={onLeave}>
            {t(canAnswer ? 'card.leave' : 'card.ok')}
          </Button>
          {canAnswer ? (
            <Button kind="pri" why={chosen === null ? t('card.choose') : null} onPress={() => onUse(chosen)}>
              {t('card.use')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="t2 mt2">{t(isLink ? 'card.linkLead' : 'card.codeLead')}</p>
      <div className="mt4">
        <BroughtFacts brought={brought} />
      </div>
      {brought.scheme === 'lseqr' && brought.message !== null ? (
        <p className="sub mt2">{t('card.messageNote')}</p>
      ) : null}
      {brought.scheme === 'countersign' ? null : <p className="sub mt2">{t('card.offline')}</p>}
      <AnswerWith
        waiting={waiting}
        credentials={live.state === 'ready' ? live.value : []}
        value={chosen}
        onChange={setChosen}
      />
      {newer ? <p className="sub mt4">{t('card.newer')}</p> : null}
    </Dialog>
  );
}

/** A link of which nothing can be used: what it is, why, and that nothing was done. */
export function RefusedCard({
  waiting: { problem },
  onLeave,
}: {
  readonly waiting: Refused;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation('capture');
  const { what, why } = useSentence('capture')(problem);
  return (
    <Dialog
      urgent
      title={t('card.refusedTitle')}
      onClose={onLeave}
      actions={
        <Button focus onPress={onLeave}>
          {t('card.ok')}
        </Button>
      }
    >
      <p className="strong mt2">{what}</p>
      <p className="t2 mt1">{why}</p>
    </Dialog>
  );
}
