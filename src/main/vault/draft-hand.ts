import { codeDigits, lastCounter } from '../../shared/oath/algorithm';
import { readNumber } from '../../shared/oath/link-text';
import { longestPeriod } from '../../shared/oath/otpauth-types';
import { readSecret } from '../../shared/oath/secret';
import { parseSuite } from '../../shared/oath/suite';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { CodeShape, HandDraft } from '../../shared/vault/contract';
import { charactersOf } from './characters';
import { blankCredential, decimal, ofSuite } from './credential-shapes';
import { type ReadCredential, suiteNotes } from './draft-link';
import type { HeldMethods } from './held';
import type { NewCredential } from './repositories/types';

/** `value-invalid` has facts { value }: digits, period, counter, challenge, response or method. */
export type HandProblem = 'secret-invalid' | 'suite-invalid' | 'value-invalid';

type Of<K extends HandDraft['kind']> = Extract<HandDraft, { readonly kind: K }>;
type WithSecret = Of<'ocra'> | Of<'hotp'> | Of<'totp'>;
type Understood = Omit<NewCredential, 'secret'> & { readonly notes: readonly string[] };

const about = { ...blankCredential, portal: '', account: '' } as const;
/** An HMAC slot takes up to 63 bytes; no token has keys for more. */
const longestCode = 63;

const isShape = ({ min, max }: CodeShape): boolean => min >= 1 && max >= min && max <= longestCode;
const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** The last counter of 64 bits is not used: there is no next one. */
function readCounter(text: string): Result<bigint, 'value-invalid'> {
  const counter = readNumber(text, 0n, lastCounter - 1n);
  return counter === null ? fail('value-invalid', { value: 'counter' }) : ok(counter);
}

function understandOcra(hand: Of<'ocra'>): Result<Understood, HandProblem> {
  const suite = parseSuite(hand.suite.trim());
  if (!suite.ok) return suite;
  const counter = suite.value.counter ? readCounter(hand.counter.trim()) : ok(null);
  if (!counter.ok) return counter;
  const notes = suiteNotes(suite.value.session);
  return ok({ ...about, kind: 'ocra', ...ofSuite(suite.value, false), counter: counter.value, notes });
}

function understandCode(hand: Of<'hotp'> | Of<'totp'>): Result<Understood, HandProblem> {
  const { kind, algorithm, digits } = hand;
  if (!within(digits, codeDigits.min, codeDigits.max)) return fail('value-invalid', { value: 'digits' });
  const code = { ...about, kind, algorithm, digits, response: decimal(digits), notes: [] };
  if (hand.kind === 'hotp') {
    const counter = readCounter(hand.counter.trim());
    return counter.ok ? ok({ ...code, counter: counter.value }) : counter;
  }
  if (!within(hand.period, 1, longestPeriod)) return fail('value-invalid', { value: 'period' });
  return ok({ ...code, period: hand.period });
}

function readWithSecret(hand: WithSecret): Result<ReadCredential, HandProblem> {
  const understood = hand.kind === 'ocra' ? understandOcra(hand) : understandCode(hand);
  if (!understood.ok) return understood;
  const secret = readSecret(charactersOf(hand.secret), hand.encoding);
  if (!secret.ok) return secret;
  const { notes, ...credential } = understood.value;
  return ok({
    credential: { ...credential, secret: secret.value.bytes },
    notes: [...secret.value.notes, ...notes],
  });
}

function readSlot({ kind, slot, digits, challenge }: Of<'hmac-slot'>): Result<ReadCredential, HandProblem> {
  if (!isShape(challenge)) return fail('value-invalid', { value: 'challenge' });
  return ok({ credential: { ...about, kind, challenge, response: decimal(digits), slot, digits }, notes: [] });
}

/** What the person says of a device in their hand; what they leave open is looked up in the profile whenever it is shown. */
function readHeld(hand: Of<'held'>, methods: HeldMethods): Result<ReadCredential, HandProblem> {
  const { profile, method, device, challenge, response, pinDigits } = hand;
  const known = methods(profile, method);
  if (known === null) return fail('value-invalid', { value: 'method' });
  const takesChallenge = known.challenge !== null;
  if (challenge !== null && !(takesChallenge && isShape(challenge)))
    return fail('value-invalid', { value: 'challenge' });
  if (response !== null && !isShape(response)) return fail('value-invalid', { value: 'response' });
  const held = { profile, method, device, challenge, response, pinDigits };
  return ok({ credential: { ...about, kind: known.kind, ...held }, notes: [] });
}

/** Understands what was typed by hand. The PIN of a device is for its owner: nothing here asks for it. */
export function readHandCredential(hand: HandDraft, methods: HeldMethods): Result<ReadCredential, HandProblem> {
  if (hand.kind === 'held') return readHeld(hand, methods);
  return hand.kind === 'hmac-slot' ? readSlot(hand) : readWithSecret(hand);
}
