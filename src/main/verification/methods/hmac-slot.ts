import type { DeviceService, TouchPrompt } from '../../devices/service-types';
import { truncate } from '../../oath/truncate';
import type { Answered, Question } from '../session/parts';
import { answerOf, type MethodParts, openCredential, problemOf } from './method';

/** What a key's slot is asked with. */
export interface SlotParts {
  readonly vault: MethodParts['vault'];
  readonly devices: Pick<DeviceService, 'hmac'>;
}

/**
 * The answer of a key's HMAC-SHA1 slot as a decimal code. The challenge travels as the ASCII characters that the portal
 * shows (yubiotp.md, 5); the code is the HOTP truncation of the 20 bytes (RFC 4226, 5.3), to the credential's digits.
 */
export async function answerSlot(parts: SlotParts, question: Question, prompt: TouchPrompt): Promise<Answered> {
  const open = openCredential(parts.vault, question.credential.id);
  if ('problem' in open) return open;
  const { slot, digits } = open.detail;
  const challenge = new TextEncoder().encode(question.challenge);
  const answer = await parts.devices.hmac({ slot: slot ?? 2, challenge, device: null }, prompt);
  if (!answer.ok) return problemOf(answer.error);
  const { mac, device } = answer.value;
  const code = truncate(mac, digits ?? question.credential.response.min);
  mac.fill(0);
  return answerOf(code, { signedBy: device.name, validUntil: null });
}
