import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fail } from '../../../../src/shared/result';
import type { CredentialSummary } from '../../../../src/shared/vault/contract';
import { move as moveShape, refusal, type TypedMove } from '../../../../src/shared/verification/contract';
import { value } from '../vault/parts';
import { keyView } from './fakes';
import { guideNames } from './guides';
import { type Bench, kinds, testBench } from './parts';

type Happening =
  | { readonly kind: 'move'; readonly move: TypedMove }
  | { readonly kind: 'answer'; readonly which: number; readonly challenge: string }
  | { readonly kind: 'plug'; readonly count: number }
  | { readonly kind: 'key'; readonly says: 'touch' | 'mac' | 'gone' | 'busy' }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'prefill'; readonly challenge: string }
  | { readonly kind: 'lock' };

const text = fc.oneof(
  fc.constantFrom('482913', '11111111', '1111 1111', '73014486', '4829', '', '1234', 'O'),
  fc.string({ maxLength: 20 }),
);
const bare = moveShape.options
  .map((option) => ({ name: option.shape.move.value, fields: Object.keys(option.shape).length }))
  .filter(({ fields }) => fields === 1)
  .map(({ name }) => ({ move: name }) as TypedMove);

/** Names of choices and troubles: those of the shipped guides, and others. */
const named = fc.oneof(fc.constantFrom(...guideNames()), fc.constantFrom('', '__proto__', 'constructor', 'nothing'));

const anyMove: fc.Arbitrary<TypedMove> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...bare) },
  fc.record({ move: fc.constant('pin' as const), pin: text }),
  fc.record({ move: fc.constant('read' as const), response: text }),
  { weight: 3, arbitrary: fc.record({ move: fc.constant('pick' as const), choice: named }) },
  { weight: 3, arbitrary: fc.record({ move: fc.constant('it-shows' as const), trouble: named }) },
  fc.record({ move: fc.constant('said' as const), refusal: fc.constantFrom(...refusal.options) }),
  fc.record({ move: fc.constant('answer' as const), credential: fc.constant('0'.repeat(26)), challenge: text }),
);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('move' as const), move: anyMove }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), which: fc.nat(9), challenge: text }) },
  fc.record({ kind: fc.constant('plug' as const), count: fc.nat(2) }),
  fc.record({ kind: fc.constant('key' as const), says: fc.constantFrom('touch', 'mac', 'gone', 'busy') }),
  fc.record({ kind: fc.constant('time' as const), ms: fc.constantFrom(1000, 30_000, 60_000, 300_000) }),
  fc.record({ kind: fc.constant('prefill' as const), challenge: text }),
  fc.record({ kind: fc.constant('lock' as const) }),
);

/** One of each kind, put into the bench's vault. */
const enrol = (bench: Bench): CredentialSummary[] => Object.values(kinds).map((kind) => bench.add(kind));

function keySays(bench: Bench, says: 'touch' | 'mac' | 'gone' | 'busy'): void {
  const asked = bench.devices.asked.at(-1);
  if (says === 'touch') asked?.prompt.touchNeeded(bench.timers.now() + 15_000);
  else if (says === 'mac') asked?.answer({ ok: true, value: { mac: new Uint8Array(20).fill(7), device: keyView() } });
  else asked?.answer(fail(says === 'gone' ? 'device-gone' : 'device-busy'));
}

function checkMove(bench: Bench, move: TypedMove): void {
  const before = bench.screen;
  const result = bench.sent(move);
  expect(result.ok || result.error.code === 'not-now').toBe(true);
  expect(bench.screen).toEqual(result.ok ? result.value : before);
}

async function relock(bench: Bench): Promise<CredentialSummary[]> {
  bench.vault.lock('idle');
  expect(bench.code({ move: 'show-again' })).toBe('locked');
  expect(bench.service.snapshot().ok).toBe(false);
  expect(bench.clipboard.until()).toBeNull();
  value(await bench.vault.tryPractice());
  return enrol(bench);
}

const isSoak = process.env['SOAK'] === '1';

test('whatever happens in whatever order, the session answers, ends its waits and hides its response', {
  timeout: isSoak ? 1_800_000 : 60_000,
}, async () => {
  const bench = await testBench();
  let credentials = enrol(bench);
  const happen = async (one: Happening): Promise<void> => {
    const { id = '' } = one.kind === 'answer' ? (credentials[one.which] ?? {}) : {};
    if (one.kind === 'move') checkMove(bench, one.move);
    else if (one.kind === 'answer') checkMove(bench, { move: 'answer', credential: id, challenge: one.challenge });
    else if (one.kind === 'plug') bench.devices.plug(...[keyView(), keyView({ id: 'key-2' })].slice(0, one.count));
    else if (one.kind === 'key') keySays(bench, one.says);
    else if (one.kind === 'prefill') bench.service.prefill(one.challenge);
    else if (one.kind === 'lock') credentials = await relock(bench);
    await bench.timers.advance(one.kind === 'time' ? one.ms : 0);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      for (const one of happenings) {
        await happen(one);
        const { screen } = bench;
        expect(bench.told.at(-1)).toEqual(screen);
        expect(bench.devices.listeners).toBe(screen.step === 'key' ? 1 : 0);
        const waits = bench.devices.asked.filter(({ prompt }) => !prompt.signal.aborted).length;
        if (screen.step !== 'key') expect(waits).toBe(0);
        if (screen.step !== 'response') expect(bench.clipboard.until()).toBeNull();
      }
    }),
    { numRuns: isSoak ? 20_000 : 200 },
  );
});
