import type { PhoneRequest } from './phone-line';

/** What the QR code of a log-in page carries: whose log-in it is, its request and its challenge. Under 160 characters. */
export type QrContent = Pick<PhoneRequest, 'account' | 'id' | 'challenge'>;

const shape = /^practice-portal:\/\/confirm\?account=([a-z-]{1,64})&id=([A-Za-z0-9_-]{32})&challenge=(\d{6})$/;

/** The text of the QR code. ASCII; the parts need no escaping. */
export const writeQrText = ({ account, id, challenge }: QrContent): string =>
  `practice-portal://confirm?account=${account}&id=${id}&challenge=${challenge}`;

/** Reads what a camera saw; null for every text that {@link writeQrText} does not write. */
export function readQrText(text: string): QrContent | null {
  const [, account, id, challenge] = shape.exec(text) ?? [];
  return account === undefined || id === undefined || challenge === undefined ? null : { account, id, challenge };
}
