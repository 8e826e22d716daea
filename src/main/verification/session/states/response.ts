import { assign } from 'xstate';
import { forget, nothingOpen, uncopy } from '../actions';
import { base } from '../base';
import type { SessionContext } from '../types';

interface Given {
  readonly context: SessionContext;
}

/** It was read by a guide, or approved by one. */
const isGuided = ({ context }: Given): boolean => context.guide !== null;
/** Ways that take no challenge give another code whenever they are asked; a device in the hand is led to from the start. */
const hasNext = ({ context }: Given): boolean => context.credential?.challenge === null;
const hasResponse = ({ context }: Given): boolean => context.answer !== null;

/** The response is given from here on: its credential is in use, and its challenge answered. */
const present = base.assign(({ context: { credential, challenge, answered, answer } }) => {
  const signedBy = answer?.signedBy ?? credential?.account ?? '';
  const given = { isOpen: true, signedBy, validUntil: answer?.validUntil ?? null };
  if (credential === null || credential.challenge === null || challenge === '') return given;
  return { ...given, answered: [...answered, { credential: credential.id, challenge }] };
});

const markUsed = ({ context: { credential, parts } }: Given): void => {
  if (credential !== null) parts.used(credential);
};

const recordAccepted = ({ context: { credential, parts } }: Given): void => {
  if (credential !== null) parts.record(credential, 'accepted');
};

/** Carrying the response over. It covers itself after its time; `elsewhere` has none to show: it was typed there, or approved. */
export const response = base.createStateConfig({
  initial: 'shown',
  entry: [present, markUsed],
  exit: [uncopy, assign({ copiedUntil: null })],
  on: {
    copy: { guard: hasResponse, actions: assign(({ event }) => ({ copiedUntil: event.until })) },
    accepted: { target: 'accepted' },
    'said-no': { target: 'refused' },
    back: [{ guard: isGuided, target: 'guide', actions: [forget, assign(nothingOpen)] }, { target: 'choose' }],
    /** The next code: a TOTP's step is over, or the portal wants another HOTP. */
    retry: { guard: hasNext, target: 'begin', actions: [forget, assign({ answer: null })] },
    'other-way': { target: 'choose' },
  },
  states: {
    shown: {
      entry: assign(({ context: { parts } }) => ({ clearAt: parts.clock.now() + parts.responseMs() })),
      exit: assign({ clearAt: null }),
      after: { response: 'covered' },
      on: { 'keep-longer': { target: 'shown', reenter: true } },
    },
    covered: { on: { 'show-again': 'shown' } },
    elsewhere: {},
  },
});

/** The portal took it. Nothing of it stays. */
export const accepted = base.createStateConfig({
  entry: [recordAccepted, forget, assign(({ context }) => ({ ...nothingOpen, acceptedAt: context.parts.clock.now() }))],
  /** This challenge is over: it is not kept over a lock. */
  on: { lock: { target: '#session.locked', actions: assign({ challenge: '', challengeAt: null }) } },
});
