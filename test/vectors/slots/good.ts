// Slot files that must open, each for a reason of its own.
import type { Cost } from '../../../src/main/vault/slots/format';
import { file, later, leastCost, sealed, slot, type SlotWish } from './make';

export interface Good {
  readonly name: string;
  readonly passphrase: string;
  readonly generation: number;
  readonly slots: number;
  readonly bytes: Uint8Array;
}

async function one(name: string, wish: SlotWish = {}, generation = 1): Promise<Good> {
  const bytes = sealed(file([await slot(wish)], generation, wish.vault), wish.vault);
  return { name, passphrase: wish.passphrase ?? 'correct horse', generation, slots: 1, bytes };
}

const cost = (change: Partial<Cost>): SlotWish => ({ cost: { ...leastCost, ...change } });

const several = async (name: string, passphrase: string, slots: Parameters<typeof file>[0], generation = 4): Promise<Good> => ({
  name,
  passphrase,
  generation,
  slots: slots.length,
  bytes: sealed(file(slots, generation)),
});

const passphrases: readonly [string, string][] = [
  ['eight-letters', 'eightlet'],
  ['spaces-kept', '  two spaces at both ends  '],
  ['precomposed', 'caf\u00e9 caf\u00e9'],
  ['decomposed-is-the-same', 'cafe\u0301 cafe\u0301'],
  ['full-width-is-folded', '\uff30\uff41\uff53\uff53\uff57\uff4f\uff52\uff44\uff11'],
  ['ligature-is-folded', '\ufb01nal \ufb02ight'],
  ['emoji', '\u{1f511}\u{1f512}\u{1f40e}\u{1f50b}\u{1f4ce}\u2728\u{1f5dd}\u{1f9f7}'],
  ['right-to-left', '\u05e1\u05d9\u05e1\u05de\u05d4 \u05d0\u05e8\u05d5\u05db\u05d4'],
  ['a-quote-and-a-backslash', 'say "no" to \\ and /'],
  ['control-characters', 'tab\tline\nend'],
  ['long', 'x'.repeat(1024)],
];

/** All of them; the same bytes every time. */
export async function goodFiles(): Promise<Good[]> {
  const [first, second, third] = [await slot(), await slot({ name: 'second', passphrase: 'another horse' }), await slot({ name: 'third', passphrase: 'a third horse' })];
  const many = await Promise.all(Array.from({ length: 16 }, (_, index) => slot({ name: `many ${index}`, passphrase: `horse number ${index}` })));
  return [
    await one('plain'),
    await one('another-vault', { vault: 'b' }),
    await one('generation-2', {}, 2),
    await one('generation-largest', {}, Number.MAX_SAFE_INTEGER),
    await one('created-at-0', { created: 0 }),
    await one('created-in-2100', { created: 4_102_444_800 }),
    await one('two-passes', cost({ passes: 2 })),
    await one('sixteen-lanes', cost({ lanes: 16 })),
    await one('more-memory', cost({ memory: 20_001 })),
    await one('as-the-app-makes-them', cost({ memory: 65_536, passes: 3, lanes: 4 })),
    await one('salt-16', { salt: 16 }),
    await one('salt-64', { salt: 64 }),
    ...(await Promise.all(passphrases.map(([name, passphrase]) => one(name, { passphrase })))),
    await several('first-of-two', 'correct horse', [first, second]),
    await several('second-of-two', 'another horse', [first, second]),
    await several('last-of-three', 'a third horse', [first, second, third], 9),
    await several('last-of-sixteen', 'horse number 15', many),
    await several('behind-a-later-kind', 'correct horse', [later('fido2', { 'rp-id': 'countersign.invalid', uv: true }), first]),
    await several('before-every-later-kind', 'correct horse', [first, ...['fido2', 'hmac-slot', 'os-keychain', 'recovery'].map((kind) => later(kind))]),
    await several('beside-an-unknown-kind', 'correct horse', [first, later('from-the-future', { list: [1, 'two', null, { three: false }] })]),
  ];
}
