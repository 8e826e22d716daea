import type { Guide, GuideStep, GuideTarget } from '../../../../src/shared/profiles/guide';
import type { Profile } from '../../../../src/shared/profiles/profile';

const said = { text: 'Said' };
const every: Omit<Extract<GuideStep, { kind: 'read' }>, 'kind' | 'showsChallenge'> = {
  phase: 'open',
  title: said,
  lead: said,
  picture: { device: 'phone', system: 'ios', screen: 'home' },
  pictureText: said,
  troubles: [],
};
const approved: GuideTarget = { leave: 'approved' };
const other: GuideTarget = { leave: 'other-way' };
const to = (step: string): GuideTarget => ({ step });
const choice = (id: string, target: GuideTarget) => ({ id, label: said, hint: null, picture: null, to: target });
const trouble = (id: string, target: GuideTarget) => ({ id, label: said, to: target });
const step = (label: string, target: GuideTarget, showsChallenge = false): GuideStep => ({
  ...every,
  kind: 'do',
  showsChallenge,
  next: { label: { text: label }, to: target },
});

/** A guide in which every kind of step has every kind of way out. */
export const smallGuide: Guide = {
  start: 'ask',
  steps: {
    ask: {
      ...every,
      kind: 'ask',
      showsChallenge: false,
      choices: [
        choice('approved', approved),
        choice('other', other),
        choice('type', to('type')),
        choice('see', to('see')),
      ],
      troubles: [trouble('approved', approved), trouble('other', other), trouble('dark', to('dark'))],
    },
    see: {
      ...every,
      kind: 'ask',
      showsChallenge: true,
      choices: [choice('read', to('read')), choice('type', to('type'))],
    },
    type: step('type', to('read'), true),
    dark: step('dark', approved),
    read: { ...every, kind: 'read', showsChallenge: false, troubles: [trouble('locked', to('locked'))] },
    locked: step('locked', other),
  },
};

/** A profile whose methods of this id have the small guide. */
export const withSmallGuide = (profile: Profile, id: string): Profile => ({
  ...profile,
  methods: profile.methods.map((method) => (method.id === id ? { ...method, guide: smallGuide } : method)),
});
