import type { PortalProfile, ProfileName } from './profile';

const minute = 60_000;
const hour = 60 * minute;

/** The profiles that come with the app. `generic` is a portal of which nothing is known. */
export const profiles: Readonly<Record<ProfileName, PortalProfile>> = {
  practice: {
    challengeLifeMs: 5 * minute,
    failureLimit: { count: 10, spanMs: 24 * hour, endsWithSuccess: true },
    responseGroups: null,
  },
  generic: { challengeLifeMs: null, failureLimit: null, responseGroups: null },
};
