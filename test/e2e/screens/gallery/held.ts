import { shipped } from '../../../../src/main/profiles/shipped';
import type { ProfileMethod } from '../../../../src/shared/profiles/method';
import { type CredentialSummary, credentialKind } from '../../../../src/shared/vault/contract';
import { software } from '../states/verification-data';

const practice = shipped().get('practice');
if (practice === undefined) throw new Error('the practice profile is not shipped');

/** What the practice portal offers, in its profile's order. */
export const methods: readonly ProfileMethod[] = practice.methods;

const shapeOf = ({ min, max, alphabet }: ProfileMethod['response']) => ({ min, max, alphabet });

const idOf = (method: string): string =>
  String.fromCharCode(97 + methods.findIndex(({ id }) => id === method)).repeat(26);

/** What a person who answers by this method has in the vault. */
export const credentialOf = ({
  id,
  kind,
  challenge,
  response,
  pinDigits,
  guide,
}: ProfileMethod): CredentialSummary => ({
  ...software,
  id: idOf(id),
  kind: credentialKind.parse(kind),
  account: `practice-${id}`,
  usedAt: null,
  method: guide === null ? null : id,
  challenge: challenge && shapeOf(challenge),
  response: shapeOf(response),
  pinDigits,
});
