import { guidePhone } from './guide-phone';
import { guideToken } from './guide-token';
import { portalFacts } from './portal-facts';

/**
 * The sentences that the shipped portal profiles name by key (`words` of `src/shared/profiles/words.ts`): their guides,
 * their methods' names, their facts.
 */
export const guide = {
  method: {
    'phone-ios': 'Phone app on iPhone',
    'phone-android': 'Phone app on Android',
    'token-named': 'Hand-held token that shows PIN>',
    'token-short': 'Hand-held token that shows Pn',
    'token-timed': 'Hand-held token without a challenge',
  },
  token: guideToken,
  phone: guidePhone,
  facts: portalFacts,
} as const;
