import { fail } from '../../../../src/shared/result';
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

async function toToken(bench: Bench, steps: number): Promise<void> {
  bench.answer(bench.add(kinds.token), '482913');
  for (let step = 0; step < steps; step += 1) bench.move({ move: 'next' });
}

const toResponse = (bench: Bench) => void bench.answer(bench.add(kinds.ocra), ocraChallenge);

/** How a person comes to each screen, and the challenge that a lock must keep there. */
export const places: Readonly<Record<string, readonly [challenge: string, go: (bench: Bench) => unknown]>> = {
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
  'token on': ['482913', (bench) => toToken(bench, 0)],
  'token pin': ['482913', (bench) => toToken(bench, 1)],
  'token challenge': ['482913', (bench) => toToken(bench, 2)],
  'token read': ['482913', (bench) => toToken(bench, 3)],
  'token, in trouble': [
    '482913',
    async (bench) => {
      await toToken(bench, 1);
      bench.move({ move: 'trouble', trouble: 'wrong-pin' });
    },
  ],
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
  'response read off': [
    '482913',
    async (bench) => {
      await toToken(bench, 3);
      bench.move({ move: 'read', response: tokenResponse });
    },
  ],
  'response elsewhere': [
    '482913',
    async (bench) => {
      await toToken(bench, 3);
      bench.move({ move: 'typed-there' });
    },
  ],
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
