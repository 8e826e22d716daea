import type { Guide } from '../../../shared/profiles/guide';
import { unknownPortal } from '../../../shared/profiles/known';
import type { ProfileMethod } from '../../../shared/profiles/method';
import { methodOf } from '../../../shared/profiles/method-of';
import type { CredentialSummary } from '../../../shared/vault/contract';
import type { SessionParts } from '../session/parts';

/** A method that leads through a device in the person's hand. */
export interface GuidedMethod extends ProfileMethod {
  readonly guide: Guide;
}

type Parts = Pick<SessionParts, 'profile'>;

const isGuided = (method: ProfileMethod | null | undefined): method is GuidedMethod => !!method?.guide;

/**
 * The guided method of what a person holds. Where the portal's profile has it no more, it is that of an unknown
 * portal: the same model, else any device of the kind.
 */
export function guidedMethod({ profile }: Parts, credential: CredentialSummary): GuidedMethod {
  const any = profile({ profile: unknownPortal });
  const own = methodOf(profile(credential), credential);
  const methods = [own, methodOf(any, credential), ...any.methods.filter(({ kind }) => kind === credential.kind)];
  const found = methods.find(isGuided);
  if (found === undefined) throw new Error('the profile of an unknown portal has no guide for this kind of device');
  return found;
}
