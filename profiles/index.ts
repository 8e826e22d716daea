import genericOcra from './generic-ocra.json' with { type: 'json' };
import { withGuides } from './guides';
import interactiveBrokers from './interactive-brokers.json' with { type: 'json' };
import practice from './practice.json' with { type: 'json' };

/**
 * The profiles that come with Countersign, as the files have them but with their guides put in: read by
 * `src/main/profiles`, checked by a test. They stand outside of `src`, so that no code knows a portal's name.
 */
export const shippedProfiles: readonly unknown[] = [practice, interactiveBrokers, genericOcra].map(withGuides);
