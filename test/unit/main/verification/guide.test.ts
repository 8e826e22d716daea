import { expect, test } from 'vitest';
import type { CredentialSummary } from '../../../../src/shared/vault/contract';
import type { Snapshot, TypedMove } from '../../../../src/shared/verification/contract';
import { type Bench, digits, kinds, testBench } from './parts';

const challenge = '482913';

/** The guide of a device, after these moves. */
async function guided(
  kind: keyof typeof kinds,
  ...moves: readonly TypedMove[]
): Promise<{ bench: Bench; screen: Snapshot }> {
  const bench = await testBench();
  let screen = bench.answer(bench.add(kinds[kind]), challenge);
  for (const move of moves) screen = bench.move(move);
  return { bench, screen };
}

const next: TypedMove = { move: 'next' };
const pick = (choice: string): TypedMove => ({ move: 'pick', choice });
const shows = (trouble: string): TypedMove => ({ move: 'it-shows', trouble });
const read = (response: string): TypedMove => ({ move: 'read', response });
const back: TypedMove = { move: 'back' };
const at = (id: string) => ({ step: 'guide', view: { id } });
const toRead = [next, next, next];

test('a hand-held token is guided step by step, its response read, grouped and accepted', async () => {
  const { bench, screen } = await guided('token');
  expect(screen).toMatchObject({
    ...{ step: 'guide', challenge, isTrouble: false, problem: null, pinDigits: 4 },
    ...{ view: { id: 'on', kind: 'do' }, device: { key: 'method.token-named' } },
    expiresAt: bench.timers.now() + 300_000,
  });
  for (const id of ['pin', 'challenge', 'read']) expect(bench.move(next)).toMatchObject(at(id));
  const shown = bench.move(read('7301 4486'));
  expect(shown).toMatchObject({
    step: 'response',
    response: '73014486',
    groups: [4, 4],
    signedBy: 'token',
    carried: null,
  });
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['token accepted']);
});

test('the answer in two parts is grouped as its token shows it', async () => {
  const { bench } = await guided('short', ...toRead);
  expect(bench.move(read('73014 486'))).toMatchObject({ response: '73014486', groups: [5, 3] });
});

test('a token without a challenge is guided without one, and its digits end after 30 s', async () => {
  const { bench } = await guided('timed', next, next);
  const shown = bench.move(read('730144'));
  expect(shown).toMatchObject({ step: 'response', challenge: '', expiresAt: bench.timers.now() + 30_000 });
  expect(bench.move({ move: 'retry' })).toMatchObject(at('on'));
  expect(bench.code({ move: 'retry' })).toBe('not-now');
  bench.move({ move: 'cancel' });
  expect(bench.outcomes).toEqual(['token not-said']);
});

test('a phone is asked about first, led from what it shows, and its response read', async () => {
  const { bench, screen } = await guided('phone');
  expect(screen).toMatchObject({
    view: { id: 'notice', kind: 'ask', chosen: null, next: null },
    device: { key: 'method.phone-ios' },
  });
  for (const [move, id] of [
    [pick('offline'), 'see'],
    [pick('login'), 'open-login'],
    [next, 'challenge'],
    [pick('face'), 'face'],
    [next, 'read'],
  ] as const)
    expect(bench.move(move)).toMatchObject(at(id));
  expect(bench.move(read('73014486'))).toMatchObject({ step: 'response', response: '73014486' });
});

test('a log-in that was approved on the phone has no response, and the question is the same', async () => {
  const { bench } = await guided('phone', pick('yes'));
  const screen = bench.move(next);
  expect(screen).toMatchObject({ step: 'response', response: null, groups: [], carried: 'approved', clearAt: null });
  expect(bench.code({ move: 'copy' })).toBe('not-now');
  bench.move({ move: 'said-no' });
  const told = bench.move({ move: 'said', refusal: 'wrong-response' });
  expect(told).toMatchObject({
    causes: ['notice-late', 'notice-of-other-log-in', 'other-device'],
    next: 'new-challenge',
  });
});

test('Back from an approved log-in returns to the step that led there', async () => {
  const { bench } = await guided('phone', pick('yes'), next);
  expect(bench.move(back)).toMatchObject(at('push'));
});

test('a phone is begun without a challenge; where it is to be typed on the phone it is asked for, and checked', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.phone);
  expect(bench.answer(credential, '')).toMatchObject({ step: 'guide', challenge: '', expiresAt: null });
  for (const move of [pick('offline'), pick('home'), next]) bench.move(move);
  expect(bench.screen).toMatchObject({ view: { id: 'challenge', showsChallenge: true }, problem: null });
  expect(bench.move(pick('face'))).toMatchObject({ view: { id: 'challenge' }, problem: { code: 'code-empty' } });
  expect(bench.answer(credential, '4829')).toMatchObject({ problem: { code: 'code-too-short' }, challenge: '' });
  expect(bench.answer(credential, '48 29 13')).toMatchObject({ view: { id: 'challenge' }, challenge, problem: null });
  expect(bench.code({ move: 'answer', credential: credential.id, challenge: '111111' })).toBe('not-now');
  expect(bench.move(pick('face'))).toMatchObject(at('face'));
});

test('a challenge that is brought while a phone has none is taken, once; one of another shape waits (E14)', async () => {
  const bench = await testBench();
  bench.answer(bench.add(kinds.phone), '');
  bench.service.prefill('4829');
  expect(bench.screen).toMatchObject({ ...at('notice'), challenge: '' });
  bench.service.prefill('482 913');
  expect(bench.screen).toMatchObject({ ...at('notice'), challenge });
  bench.service.prefill('111111');
  expect(bench.screen).toMatchObject({ challenge });
  expect(bench.move({ move: 'new-challenge' })).toMatchObject({ step: 'choose', challenge: '111111' });
});

test('a log-in approved without a challenge leaves none that counts as answered', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.phone);
  for (let round = 0; round < 2; round += 1) {
    expect(bench.answer(credential, '')).toMatchObject(at('notice'));
    bench.move(pick('yes'));
    bench.move(next);
    bench.move({ move: 'accepted' });
    bench.move({ move: 'cancel' });
  }
  expect(bench.outcomes).toEqual(['phone accepted', 'phone accepted']);
});

test('a token is not begun without its challenge', async () => {
  const bench = await testBench();
  expect(bench.answer(bench.add(kinds.token), '')).toMatchObject({ step: 'choose', problem: { code: 'code-empty' } });
});

test('the guide waits for the person alone: an hour changes nothing', async () => {
  for (const moves of [[], [next], [next, next], toRead, [next, shows('wrong-pin')]]) {
    const { bench, screen } = await guided('token', ...moves);
    await bench.timers.advance(3_600_000);
    expect(bench.screen).toEqual(screen);
    expect(bench.timers.waiting).toBe(0);
  }
});

const burst = 'ccccccbchvthlivuitriujjifivbvtrjkjfirllluurj';
const misread: readonly (readonly [name: string, typed: string, code: string])[] = [
  ['seven digits', '7301448', 'code-too-short'],
  ['nine digits', '730144861', 'code-too-long'],
  ['a letter for a digit', '7301448O', 'code-letter'],
  ['the challenge', challenge, 'code-too-short'],
  ['nothing', '', 'code-empty'],
  ['spaces alone', ' \u00a0\u200b ', 'code-empty'],
  ['a key that typed by itself', burst, 'code-otp-burst'],
  ['Arabic digits', '٧٣٠١٤٤٨٦', 'code-foreign-digit'],
  ['a link', 'https://example.org/', 'code-link'],
  ['two lines', '7301\n4486', 'code-several-lines'],
];

test.each(misread)('%s read off the display is refused by name, and read again', async (_name, typed, code) => {
  const { bench } = await guided('token', ...toRead);
  expect(bench.move(read(typed))).toMatchObject({ ...at('read'), problem: { code } });
  expect(bench.move(read('73014486'))).toMatchObject({ step: 'response', response: '73014486' });
});

test.each(['7301 4486', '7301-4486', '7301\u00a04486', '\u200b73014486', '７３０１４４８６', ' 73014486\t'])(
  'the response %j is taken without what does not belong to it',
  async (typed) => {
    const { bench } = await guided('token', ...toRead);
    expect(bench.move(read(typed))).toMatchObject({ step: 'response', response: '73014486' });
  },
);

test('the challenge typed once more is noticed where both have the same shape, and where it is longer', async () => {
  for (const [response, code] of [
    [{ min: 6, max: 8, alphabet: 'digits' }, 'code-looks-like-challenge'],
    [{ min: 4, max: 5, alphabet: 'digits' }, 'code-looks-like-challenge'],
  ] as const) {
    const bench = await testBench();
    bench.answer(bench.add({ ...kinds.token, response }), challenge);
    for (const move of toRead) bench.move(move);
    expect(bench.move(read(challenge))).toMatchObject({ ...at('read'), problem: { code } });
  }
});

test('what the person knows better than the profile holds', async () => {
  const bench = await testBench();
  const own = { ...kinds.token, challenge: digits(4), response: digits(6), pinDigits: 7 };
  expect(bench.answer(bench.add(own), '4829')).toMatchObject({ step: 'guide', pinDigits: 7, challenge: '4829' });
  for (const move of toRead) bench.move(move);
  expect(bench.move(read('730144'))).toMatchObject({ response: '730144', groups: [3, 3] });
});

test('typed straight into the portal, nothing is shown here and the question is the same', async () => {
  const { bench } = await guided('token', ...toRead);
  const screen = bench.move({ move: 'typed-there' });
  expect(screen).toMatchObject({ step: 'response', response: null, groups: [], carried: 'typed-there', clearAt: null });
  expect(bench.code({ move: 'show-again' })).toBe('not-now');
  expect(bench.code({ move: 'copy' })).toBe('not-now');
  bench.move({ move: 'said-no' });
  expect(bench.move(back)).toMatchObject({ step: 'response', response: null, groups: [] });
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['token accepted']);
});

test('a trouble is beside the way: Back takes it back, its button leads on, and the way is not longer for it', async () => {
  const { bench, screen } = await guided('token', next, shows('wrong-pin'));
  expect(screen).toMatchObject({ ...at('wrong-pin'), isTrouble: true });
  expect(bench.move(back)).toMatchObject({ ...at('pin'), isTrouble: false });
  for (const move of [next, shows('dark'), next, shows('dark'), next]) bench.move(move);
  expect(bench.screen).toMatchObject(at('pin'));
  expect(bench.move(back)).toMatchObject(at('on'));
});

test('a locked token has one way on: another one', async () => {
  const { bench } = await guided('token', next, shows('locked'));
  expect(bench.move(next)).toMatchObject({ step: 'choose', challenge, problem: null });
});

test('Back goes the way that was come by, keeps what was chosen, and ends at the challenge', async () => {
  const { bench } = await guided('phone', pick('offline'), pick('portfolio'), next);
  expect(bench.move(back)).toMatchObject(at('open-portfolio'));
  expect(bench.move(back)).toMatchObject({ view: { id: 'see', chosen: 'portfolio' } });
  expect(bench.move(back)).toMatchObject({ view: { id: 'notice', chosen: 'offline' } });
  expect(bench.move(pick('offline'))).toMatchObject({ view: { id: 'see', chosen: 'portfolio' } });
  bench.move(back);
  const { credential } = bench.move(back) as Extract<Snapshot, { step: 'choose' }>;
  expect(bench.screen).toMatchObject({ step: 'choose', challenge });
  expect(bench.answer(credential as CredentialSummary, challenge)).toMatchObject({
    view: { id: 'notice', chosen: 'offline' },
  });
});

test('another challenge or another device begins without what was chosen before', async () => {
  const { bench } = await guided('phone', pick('offline'), back, back);
  const phone = bench.add({ ...kinds.phone, device: 'Phone 2' });
  expect(bench.answer(phone, challenge)).toMatchObject({ view: { id: 'notice', chosen: null } });
});

test('a response that was misread is read again, and is no verification of its own', async () => {
  const { bench } = await guided('token', ...toRead, read('73014486'));
  expect(bench.move(back)).toMatchObject({ ...at('read'), problem: null });
  expect(bench.move(read('73014487'))).toMatchObject({ step: 'response', response: '73014487' });
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['token accepted']);
});

test.each<[string, TypedMove]>([
  ['a choice that the step does not have', pick('home')],
  ['a choice with the name of a method of every object', pick('constructor')],
  ['a trouble of another step', shows('digits-changed')],
  ['a trouble that nobody named', shows('')],
  ['reading where nothing is read', read('73014486')],
  ['typing where nothing is typed', { move: 'typed-there' }],
  ['the next step of a question', next],
])('%s is not now, and changes nothing', async (_name, move) => {
  const { bench, screen } = await guided('phone');
  expect(bench.code(move)).toBe('not-now');
  expect(bench.screen).toEqual(screen);
});

test('the phases tell what was done, what is on and what is to come, and leave out what was left out', async () => {
  const { bench, screen } = await guided('phone');
  const phases = (one: Snapshot) =>
    one.step === 'guide' ? one.phases.map(({ phase, state }) => `${phase} ${state}`) : [];
  expect(phases(screen)).toEqual([
    ...['ask now', 'find todo', 'open todo', 'challenge todo', 'confirm todo', 'read todo'],
  ]);
  expect(phases(bench.move(pick('yes')))).toEqual(['ask now']);
  bench.move(back);
  bench.move(pick('offline'));
  bench.move(pick('home'));
  expect(phases(bench.move(next))).toEqual([
    ...['ask done', 'find done', 'open done', 'challenge now', 'confirm todo', 'read todo'],
  ]);
  const token = await guided('token', next, shows('locked'));
  expect(phases(token.screen)).toEqual(['open done', 'pin now', 'challenge todo', 'read todo']);
});

test('after three refusals the log-in is over: the same challenge is not answered once more', async () => {
  const { bench } = await guided('token', ...toRead, read('73014486'));
  for (const refusals of [1, 2]) {
    bench.move({ move: 'said-no' });
    const told = bench.move({ move: 'said', refusal: 'wrong-response' });
    expect(told).toMatchObject({ refusals, perLogIn: 3, failures: refusals, limit: 10, next: 'compare-challenge' });
    expect(bench.move({ move: 'retry' })).toMatchObject({ ...at('on'), challenge });
    for (const move of [...toRead, read('73014486')]) bench.move(move);
  }
  bench.move({ move: 'said-no' });
  const third = bench.move({ move: 'said', refusal: 'wrong-response' });
  expect(third).toMatchObject({ refusals: 3, failures: 3, next: 'new-challenge', lockedUntil: null });
  expect(bench.code({ move: 'retry' })).toBe('not-now');
  bench.move({ move: 'new-challenge' });
  expect(bench.outcomes).toEqual(['token refused', 'token refused', 'token refused']);
});

test('a method that the profile has no more is led by the guide of an unknown portal', async () => {
  const bench = await testBench();
  const gone = { ...kinds.token, profile: 'bought-up', method: 'token-9', response: digits(8), challenge: digits(6) };
  expect(bench.answer(bench.add(gone), challenge)).toMatchObject({ ...at('on'), problem: null });
});
