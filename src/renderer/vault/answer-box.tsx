import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../shared/vault/contract';
import { Button } from '../ui/button';

/** The words for each kind that answers challenges. */
function wordsFor({ kind, needsPin }: CredentialSummary) {
  if (kind === 'hmac-slot') return { title: 'slot', text: 'slotText' } as const;
  if (kind === 'token') return { title: 'token', text: 'tokenText' } as const;
  if (kind === 'phone') return { title: 'phone', text: 'phoneText' } as const;
  return { title: 'ocra', text: needsPin ? 'ocraPin' : 'ocraText' } as const;
}

/** Where the secret is, and the way to answer a challenge with it. */
export function AnswerBox({
  credential,
  onAnswer,
}: {
  readonly credential: CredentialSummary;
  readonly onAnswer: () => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const { title, text } = wordsFor(credential);
  return (
    <div className="otp">
      <div className="grow">
        <b className="strong">{t(`answer.${title}`)}</b>
        <p className="sub mt1">{t(`answer.${text}`)}</p>
      </div>
      <Button kind="pri" size="lg" icon="verify" onPress={onAnswer}>
        {t('answer.go')}
      </Button>
    </div>
  );
}
