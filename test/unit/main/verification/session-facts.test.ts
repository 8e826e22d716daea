import { expect, test } from 'vitest';
import { ocra } from '../../../../src/main/oath/ocra';
import { parseSuite } from '../../../../src/shared/oath/suite';
import { ocraCredential, passphrase, value } from '../vault/parts';
import { digits, kinds, lockableBench, testBench } from './parts';

const suite = 'OCRA-1:HOTP-SHA1-6:QH10-S';
const key = new TextEncoder().encode('12345678901234567890123456789012');
const session = (first: number) =>
  Array.from({ length: 32 }, (_, index) => ((first + index) % 256).toString(16).padStart(2, '0')).join('');

/** Challenge, first byte of the session key, response: the vectors that tiqr's own server library is tested with. */
const vectors = [
  ['0000000000', 0x00, '525367'],
  ['1111111111', 0x20, '401066'],
  ['3333333333', 0x60, '067878'],
  ['7777777777', 0xe0, '952010'],
  ['aaaaaaaaaa', 0x40, '705436'],
  ['ffffffffff', 0xe0, '570983'],
] as const;

test.each(vectors)('the response to %s is the one that a tiqr server expects', (question, first, response) => {
  const bytes = Uint8Array.from(Buffer.from(session(first), 'hex'));
  expect(ocra(value(parseSuite(suite)), key, { question, session: bytes })).toEqual({ ok: true, value: response });
});

const tiqr = ocraCredential({
  ...{ account: 'tiqr', suite, response: digits(6), secret: key },
  challenge: { min: 1, max: 10, alphabet: 'hex' },
});

test('session information that came with a challenge enters its response', async () => {
  const bench = await testBench();
  const credential = bench.add(tiqr);
  bench.service.prefill('3333333333', session(0x60));
  expect(bench.answer(credential, '3333333333')).toMatchObject({ step: 'response', response: '067878' });
});

test('another challenge has no session information, and a credential that wants it says so', async () => {
  const bench = await testBench();
  const credential = bench.add(tiqr);
  bench.service.prefill('3333333333', session(0x60));
  expect(bench.answer(credential, '3333333334')).toMatchObject({
    step: 'choose',
    problem: { code: 'session-missing' },
  });
});

test('session information that is too long for the suite is refused', async () => {
  const bench = await testBench();
  const credential = bench.add({ ...tiqr, suite: 'OCRA-1:HOTP-SHA1-6:QH10-S016', secret: key });
  bench.service.prefill('3333333333', session(0x60));
  const problem = { code: 'session-too-long', facts: { length: 32, most: 16 } };
  expect(bench.answer(credential, '3333333333')).toMatchObject({ step: 'choose', problem });
});

test('a suite without session information takes the challenge and leaves the rest', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  bench.service.prefill('11111111', session(0));
  expect(bench.answer(credential, '11111111')).toMatchObject({ step: 'response', response: '243178' });
});

test('session information waits for the vault to open, with its challenge', async () => {
  const bench = await lockableBench();
  const credential = bench.add(tiqr);
  bench.vault.lock();
  bench.service.prefill('3333333333', session(0x60));
  value(await bench.vault.unlock(passphrase));
  expect(bench.answer(credential, '3333333333')).toMatchObject({ step: 'response', response: '067878' });
});
