import { fail } from '../../../../src/shared/result';
import type { TypedMove } from '../../../../src/shared/verification/contract';
import { settle } from '../../../fakes/manual-timers';
import { keyView } from './fakes';
import { type Bench, kinds } from './parts';

/** The response of the RFC's key to `challenge`, and the one that is typed off a token. */
export const ocraChallenge = '11111111';
export const ocraResponse = '243178';
export const tokenResponse = '73014486';

async function toKey(bench: Bench): Promise<void> {
  bench.devices.plug(keyView());
  bench.answer(bench.add(kinds.slot), '482913');
}

const next: TypedMove = { move: 'next' };
const pick = (choice: string): TypedMove => ({ move: 'pick', choice });

/** To a step of the guide of a device. */
const guided =
  (kind: 'token' | 'timed' | 'phone', ...moves: readonly TypedMove[]) =>
  (bench: Bench): void => {
    bench.answer(bench.add(kinds[kind]), '482913');
    for (const move of moves) bench.move(move);
  };
const read: TypedMove = { move: 'read', response: tokenResponse };
const offline = [pick('offline'), pick('home'), next];

const toResponse = (bench: Bench) => void bench.answer(bench.add(kinds.ocra), ocraChallenge);

/** How a person comes to each screen, the challenge that a lock must keep there, and the step of a guide to come back to. */
export const places: Readonly<
  Record<string, readonly [challenge: string, go: (bench: Bench) => unknown, step?: string]>
> = {
  choose: ['', () => undefined],
  'choose, pre-filled': ['482913', (bench) => bench.service.prefill('482913')],
  'choose, refused': ['48', (bench) => bench.answer(bench.add(kinds.ocra), '48')],
  pin: ['12345678', (bench) => bench.answer(bench.add(kinds.ocraPin), '12345678')],
  'pin, refused': [
    '12345678',
    (bench) => {
      bench.answer(bench.add(kinds.ocraPin), '12345678');
      bench.move({ move: 'pin', pin: '' });
    },
  ],
  'guide of a token, on': ['482913', guided('token'), 'on'],
  'guide of a token, pin': ['482913', guided('token', next), 'pin'],
  'guide of a token, challenge': ['482913', guided('token', next, next), 'challenge'],
  'guide of a token, read': ['482913', guided('token', next, next, next), 'read'],
  'guide of a token, read wrong': [
    '482913',
    guided('token', next, next, next, { move: 'read', response: '7' }),
    'read',
  ],
  'guide of a token, in trouble': ['482913', guided('token', next, { move: 'it-shows', trouble: 'dark' }), 'dark'],
  'guide of a timed token, read': ['', guided('timed', next, next), 'read'],
  'guide of a phone, asked': ['482913', guided('phone'), 'notice'],
  'guide of a phone, notice': ['482913', guided('phone', pick('yes')), 'push'],
  'guide of a phone, scan': ['482913', guided('phone', pick('no')), 'scan'],
  'guide of a phone, challenge': ['482913', guided('phone', ...offline), 'challenge'],
  'guide of a phone, face': ['482913', guided('phone', ...offline, pick('face')), 'face'],
  'key plug': [
    '482913',
    async (bench) => {
      bench.answer(bench.add(kinds.slot), '482913');
      await settle();
    },
  ],
  'key working': ['482913', toKey],
  'key touch': [
    '482913',
    async (bench) => {
      await toKey(bench);
      bench.devices.current.prompt.touchNeeded(bench.timers.now() + 15_000);
    },
  ],
  'key fault': [
    '482913',
    async (bench) => {
      await toKey(bench);
      bench.devices.current.answer(fail('device-busy'));
      await settle();
    },
  ],
  'response shown': [ocraChallenge, toResponse],
  'response copied': [
    ocraChallenge,
    (bench) => {
      toResponse(bench);
      bench.move({ move: 'copy' });
    },
  ],
  'response covered': [
    ocraChallenge,
    async (bench) => {
      toResponse(bench);
      await bench.timers.advance(30_000);
    },
  ],
  'response read off': ['482913', guided('token', next, next, next, read), 'read'],
  'response elsewhere': ['482913', guided('token', next, next, next, { move: 'typed-there' }), 'read'],
  'response approved': ['482913', guided('phone', pick('yes'), next), 'push'],
  'read off and refused': ['482913', guided('token', next, next, next, read, { move: 'said-no' }), 'read'],
  accepted: [
    '',
    (bench) => {
      toResponse(bench);
      bench.move({ move: 'accepted' });
    },
  ],
  'refused, asking': [
    ocraChallenge,
    (bench) => {
      toResponse(bench);
      bench.move({ move: 'said-no' });
    },
  ],
  'refused, told': [
    ocraChallenge,
    (bench) => {
      toResponse(bench);
      bench.move({ move: 'said-no' });
      bench.move({ move: 'said', refusal: 'wrong-response' });
    },
  ],
};
