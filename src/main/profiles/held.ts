import { shapeOf } from '../../shared/profiles/method-of';
import type { HeldMethods } from '../vault/held';
import type { ProfileLookup } from './lookup';

/** What the profiles say of the devices in people's hands, in the form that the vault asks for it. */
export const heldMethods =
  ({ profileOf }: ProfileLookup): HeldMethods =>
  (profile, id) => {
    const method = profileOf(profile).methods.find((one) => one.id === id);
    if (method?.kind !== 'token' && method?.kind !== 'phone') return null;
    const { kind, challenge, response, pinDigits } = method;
    return { kind, challenge: challenge && shapeOf(challenge), response: shapeOf(response), pinDigits };
  };
