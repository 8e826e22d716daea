import type { ReactNode, RefObject } from 'react';
import type { CredentialSummary } from '../../../shared/vault/contract';
import type { CodeText } from '../use-code-text';
import { CaptureWays } from './capture-ways';
import { ClipboardOffer } from './clipboard-offer';
import { useClipboardOffer } from './use-clipboard-offer';

/** Below the challenge's field: what the clipboard offers, and where a QR code may be looked for. */
export function ChallengeIn(props: {
  readonly way: CredentialSummary;
  readonly code: CodeText;
  readonly input: RefObject<HTMLInputElement | null>;
}): ReactNode {
  const { way, code, input } = props;
  const offer = useClipboardOffer(way.id);
  const put = (challenge: string) => {
    code.take(challenge);
    input.current?.focus();
  };
  const isNews = offer !== null && offer.challenge !== code.reading.check.value;
  return (
    <>
      {isNews ? <ClipboardOffer offer={offer} onChallenge={put} /> : null}
      <CaptureWays onChallenge={put} />
    </>
  );
}
