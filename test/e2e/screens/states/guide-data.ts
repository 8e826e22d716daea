import { shippedProfiles } from '../../../../profiles';
import { type Guide, guidePhase } from '../../../../src/shared/profiles/guide';
import type { ProfileMethod } from '../../../../src/shared/profiles/method';
import { profile } from '../../../../src/shared/profiles/profile';
import type { CredentialSummary } from '../../../../src/shared/vault/contract';
import type { GuideView, Snapshot } from '../../../../src/shared/verification/contract';
import { NOW } from './base';
import { token } from './verification-data';

type GuideSnapshot = Extract<Snapshot, { step: 'guide' }>;

const practice = shippedProfiles.map((each) => profile.parse(each)).find(({ id }) => id === 'practice');

/** A method of the practice portal with its guide. */
function methodOf(id: string): ProfileMethod & { readonly guide: Guide } {
  const method = practice?.methods.find((each) => each.id === id);
  if (!method?.guide) throw new Error(`the practice portal has no guide ${id}`);
  return { ...method, guide: method.guide };
}

/** What the person holds for a method: its credential. */
export const held = (id: string): CredentialSummary => {
  const { kind, challenge, response, pinDigits } = methodOf(id);
  const shape = ({ min, max, alphabet }: ProfileMethod['response']) => ({ min, max, alphabet });
  return {
    ...token,
    kind: kind === 'phone' ? 'phone' : 'token',
    account: `practice-${id}`,
    method: id,
    challenge: challenge && shape(challenge),
    response: shape(response),
    pinDigits,
  };
};

/** A step of a shipped guide as main shows it. */
export function guideAt(method: string, id: string, change: Partial<GuideSnapshot> = {}): GuideSnapshot {
  const { guide, name, pinDigits } = methodOf(method);
  const step = guide.steps[id];
  if (!step) throw new Error(`the guide ${method} has no step ${id}`);
  const credential = held(method);
  const used = new Set(Object.values(guide.steps).map(({ phase }) => phase));
  const phases = guidePhase.options.filter((phase) => used.has(phase));
  const now = phases.indexOf(step.phase);
  const view: GuideView = {
    id,
    kind: step.kind,
    title: step.title,
    lead: step.lead,
    picture: step.picture,
    pictureText: step.pictureText,
    showsChallenge: step.showsChallenge,
    next: step.kind === 'do' ? step.next.label : null,
    choices: step.kind === 'ask' ? step.choices.map(({ to: _, ...choice }) => choice) : [],
    chosen: null,
    troubles: step.troubles.map(({ to: _, ...trouble }) => trouble),
  };
  return {
    step: 'guide',
    credential,
    challenge: credential.challenge === null ? '' : '482913',
    device: name,
    pinDigits,
    view,
    phases: phases.map((phase, at) => ({ phase, state: at < now ? 'done' : at === now ? 'now' : 'todo' })),
    isTrouble: false,
    expiresAt: credential.challenge === null ? null : NOW + 252_000,
    problem: null,
    ...change,
  };
}
