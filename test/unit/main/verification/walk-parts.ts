import { fromCallback } from 'xstate';
import { shippedLookup } from '../../../../src/main/profiles/lookup';
import { chart, type SessionState } from '../../../../src/main/verification/session/chart';
import type { SessionParts } from '../../../../src/main/verification/session/parts';
import type { SessionEvent } from '../../../../src/main/verification/session/types';
import type { CredentialSummary } from '../../../../src/shared/vault/contract';
import { keyView } from './fakes';
import { digits } from './parts';
import { withSmallGuide } from './small-guide';

/** The response that the methods give in a walk; it must stand nowhere but in `response`. */
export const canary = '24317842';
export const challenge = '482913';
/** This one was answered before. */
export const used = '000000';

const summary = (kind: CredentialSummary['kind'], change: Partial<CredentialSummary> = {}): CredentialSummary => ({
  id: `${kind.replace('-', '')}${'0'.repeat(26)}`.slice(0, 26),
  kind,
  portal: 'Maple Street Broker',
  account: 'alex',
  profile: 'practice',
  practice: true,
  method: null,
  device: '',
  pinDigits: null,
  challenge: digits(6),
  response: digits(8),
  needsPin: false,
  addedAt: 0,
  usedAt: null,
  ...change,
});

export const credentials = {
  plain: summary('ocra'),
  pin: summary('ocra', { id: 'pin'.padEnd(26, '0'), needsPin: true }),
  token: summary('token', { method: 'token-named', pinDigits: 4 }),
  slot: summary('hmac-slot'),
  totp: summary('totp', { challenge: null }),
  phone: summary('phone', { method: 'phone-ios' }),
} as const;
const byId = new Map(Object.values(credentials).map((one) => [one.id, one]));

export const answer = () => ({ response: new TextEncoder().encode(canary), signedBy: 'Bastion C2', validUntil: null });

const practice = (id: string) => withSmallGuide(shippedLookup.profileOf(id), 'phone-ios');

/** Parts whose answers are fixed; what a session does to the world is written down in `done`. */
export function walkParts(): { parts: SessionParts; done: string[] } {
  const done: string[] = [];
  const parts: SessionParts = {
    clock: { now: () => 1_764_000_000_000 },
    responseMs: () => 30_000,
    credential: (id) => byId.get(id) ?? null,
    profile: ({ profile }) => practice(profile),
    traits: () => ({ hasCounter: true, hasTime: true }),
    isAnswered: (_id, one) => one === used,
    compute: () => ({ answer: answer() }),
    askKey: () => new Promise(() => undefined),
    onDevices: () => () => undefined,
    used: () => void done.push('used'),
    record: (_credential, outcome) => void done.push(outcome),
    failures: () => 3,
    uncopy: () => void done.push('uncopy'),
  };
  return { parts, done };
}

/** The chart with methods that say nothing by themselves: the walk says what they answer. */
export const silent = (stopped: () => void = () => undefined) => {
  const quiet = fromCallback<SessionEvent, never>(() => stopped);
  return chart.provide({ actors: { compute: quiet, askKey: quiet, watchKeys: quiet } as never });
};

const plain = [
  ...(['next', 'typed-there', 'retry', 'back', 'cancel', 'keep-longer', 'show-again'] as const),
  ...(['accepted', 'said-no', 'new-challenge', 'other-way', 'lock'] as const),
].map((type): SessionEvent => ({ type }));

const problem = (code: string): SessionEvent => ({ type: 'failed', problem: { code, facts: {} } });
const pin = (text: string): SessionEvent => ({ type: 'pin', pin: new TextEncoder().encode(text) });

/** Everything that a person, a method or a device can say, right and wrong. */
export const events: readonly SessionEvent[] = [
  ...plain,
  ...Object.values(credentials).map(({ id }): SessionEvent => ({ type: 'answer', credential: id, challenge })),
  { type: 'answer', credential: credentials.plain.id, challenge: '48' },
  { type: 'answer', credential: credentials.plain.id, challenge: used },
  { type: 'answer', credential: 'gone'.padEnd(26, '0'), challenge },
  ...['approved', 'other', 'dark', 'locked'].map((trouble): SessionEvent => ({ type: 'it-shows', trouble })),
  ...['approved', 'other', 'type', 'see', 'read', 'nothing'].map((choice): SessionEvent => ({ type: 'pick', choice })),
  { type: 'answer', credential: credentials.phone.id, challenge: '' },
  { type: 'answer', credential: credentials.phone.id, challenge: '48' },
  pin('9174'),
  pin(''),
  { type: 'read', response: canary },
  { type: 'read', response: '2431' },
  { type: 'copy', until: 1_764_000_030_000 },
  { type: 'said', refusal: 'wrong-response' },
  { type: 'said', refusal: 'locked-out' },
  { type: 'answered', answer: answer() },
  ...['no-device', 'device-gone', 'several-devices', 'device-busy'].map(problem),
  { type: 'device', name: 'Bastion C2' },
  { type: 'touch', deadline: 1_764_000_015_000 },
  { type: 'devices', devices: [] },
  { type: 'devices', devices: [keyView()] },
  { type: 'devices', devices: [keyView(), keyView({ id: 'key-2' })] },
  { type: 'prefill', challenge, session: null },
  { type: 'offer', credential: credentials.plain },
];

/** What XState itself says in a state: its waits end, its actors break. */
export const ownEvents = (state: SessionState): SessionEvent[] =>
  state._nodes
    .flatMap((node) => [...node.transitions.keys()])
    .filter((type) => type.startsWith('xstate.'))
    .map((type) => ({ type, error: new Error('a bug') }) as unknown as SessionEvent);

/** Two states are one for the walk when nothing that a guard or a screen looks at differs. */
export function nameOf({ value, context }: SessionState): string {
  const {
    credential,
    guide,
    carried,
    problem: wrong,
    answer: given,
    isOtherKeys,
    refusal,
    isOpen,
    copiedUntil,
  } = context;
  const parts = [
    credential?.kind,
    credential?.needsPin,
    guide?.trail.at(-1),
    carried,
    wrong?.code,
    given !== null,
    isOtherKeys,
    refusal,
  ];
  return JSON.stringify([
    value,
    context.challenge === '',
    context.challenge === used,
    isOpen,
    copiedUntil !== null,
    context.device,
    ...parts,
  ]);
}
