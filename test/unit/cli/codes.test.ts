import { expect, test } from 'vitest';
import { hotpVectors, type OcraVector, ocraVectors, suiteVectors, totpVectors } from '../main/oath/vectors';
import { answered, cli, file, hexKey } from './cli-run';

/** The options that a person would give for a vector. */
function ocraArguments(vector: OcraVector): string[] {
  const { suite, question, questionParts, counter, pin, pinHashHex, sessionHex, timeSteps } = vector;
  const options: Record<string, string | undefined> = {
    '--suite': suite,
    '--key-file': '-',
    '--counter': counter,
    '--pin-file': pin === undefined ? undefined : file(pin),
    '--pin-hash': pin === undefined ? pinHashHex : undefined,
    '--session': sessionHex,
    '--time-step': timeSteps === undefined ? undefined : BigInt(timeSteps).toString(16),
  };
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
  return ['ocra', ...given, ...(questionParts ?? [question]).flatMap((part) => ['--question', part])];
}

const inOrder = ocraVectors.filter(({ questionBytesHex }) => questionBytesHex === undefined);

test.each(inOrder)('ocra $id answers $response', async (vector) => {
  expect(await answered(ocraArguments(vector), { input: `${vector.keyHex}\n` })).toBe(vector.response);
});

test('ocra takes the two challenges of a mutual mode joined as well, and a time in seconds', async () => {
  const mutual = inOrder.filter(({ questionParts }) => questionParts !== undefined);
  for (const vector of mutual)
    expect(
      await answered(ocraArguments({ ...vector, questionParts: [vector.question] }), { input: vector.keyHex }),
    ).toBe(vector.response);
  for (const vector of inOrder.filter(({ unixTime }) => unixTime !== undefined)) {
    const { timeSteps: _, ...rest } = vector;
    const argv = [...ocraArguments(rest as OcraVector), '--time', String(vector.unixTime)];
    expect(await answered(argv, { input: vector.keyHex })).toBe(vector.response);
  }
});

test('ocra computes with the present time when none is given', async () => {
  const clock = { now: () => 1_206_446_760_000 };
  const vector = inOrder.find(({ id }) => id === 'c1-sha512-8-qn08-t1m-0');
  const { timeSteps: _, ...rest } = vector!;
  expect(await answered(ocraArguments(rest as OcraVector), { input: vector!.keyHex, clock })).toBe(vector!.response);
});

test.each(hotpVectors)('hotp $id answers $otp', async ({ keyHex, counter, digits, algorithm, otp }) => {
  const argv = ['hotp', '--key-file', '-', '--counter', counter, '--digits', String(digits), '--algorithm', algorithm];
  expect(await answered(argv, { input: keyHex })).toBe(otp);
});

test.each(totpVectors)('totp $id answers $otp', async ({ keyHex, unixTime, digits, algorithm, period, otp, t0 }) => {
  const argv = [
    'totp',
    '--key-file',
    '-',
    '--time',
    String(unixTime - t0),
    '--digits',
    String(digits),
    '--algorithm',
    algorithm,
    '--period',
    String(period),
  ];
  expect(await answered(argv, { input: keyHex })).toBe(otp);
});

test('a key may be written in base32 with spaces, and machines are told more', async () => {
  const argv = ['totp', '--key-file', '-', '--encoding', 'base32', '--time', '59', '--digits', '8', '--json'];
  expect(JSON.parse(await answered(argv, { input: 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq\r\n' }))).toEqual({
    code: '94287082',
    leftSeconds: 1,
  });
  expect(JSON.parse(await answered(['hotp', '--key-file', file(hexKey), '--counter', '0', '--json']))).toEqual({
    code: '755224',
  });
});

test.each([
  ['OCRA-1:HOTP-SHA256-8:C-QN06-PSHA1', '8 digits, SHA-256, a counter, a 6-digit challenge, your PIN'],
  ['OCRA-1:HOTP-SHA1-6:QN08', '6 digits, SHA-1, an 8-digit challenge'],
  [
    'OCRA-1:HOTP-SHA512-10:QA10-T1M',
    '10 digits, SHA-512, a challenge of up to 10 letters and digits, the time in steps of 1 minute',
  ],
  [
    'OCRA-1:HOTP-SHA512-0:QH64-S128-T48H',
    'the whole HMAC as 128 hex digits, SHA-512, a challenge of up to 64 hex digits, 128 bytes about the session, the time in steps of 48 hours',
  ],
])('explain says what %s means', async (suite, words) => {
  expect(await answered(['explain', '--suite', suite])).toBe(words);
});

test('explain gives machines the parts', async () => {
  expect(JSON.parse(await answered(['explain', '--suite', 'OCRA-1:HOTP-SHA1-4:QH8-S512', '--json']))).toEqual({
    suite: 'OCRA-1:HOTP-SHA1-4:QH8-S512',
    words: '4 digits, SHA-1, a challenge of up to 8 hex digits, 512 bytes about the session',
    algorithm: 'SHA1',
    digits: 4,
    counter: false,
    question: { format: 'H', length: 8 },
    pin: null,
    session: 512,
    time: null,
  });
});

test.each(suiteVectors.invalid)('the suite “%s” is refused in one line', async (suite) => {
  const { code, out, err } = await cli(['explain', '--suite', suite]);
  expect([code, out, err.length]).toEqual([1, [], 1]);
  expect(err[0]).toMatch(/^error: suite-invalid: [^{}]+\.$/);
});

const suite = (text: string) => ['ocra', '--suite', `OCRA-1:HOTP-SHA1-6:${text}`, '--key-file', '-'];

test.each<[string, readonly string[], string]>([
  [
    'no challenge',
    suite('QN08'),
    'challenge-empty: The challenge is missing. The portal shows it on its page. It has up to 8 characters.',
  ],
  [
    'nine digits',
    [...suite('QN08'), '--question', '123456789'],
    'challenge-too-long: The challenge is too long. It has 9 characters. This credential takes 8 at most.',
  ],
  [
    'a letter',
    [...suite('QN08'), '--question', '12a'],
    'challenge-characters: The challenge has a character that doesn’t belong. Character 3 is “a”.',
  ],
  [
    'an escape sequence',
    [...suite('QA08'), '--question', '\u001b[31m'],
    'challenge-characters: The challenge has a character that doesn’t belong. Character 1 is “\\u{1b}”.',
  ],
  [
    'no counter',
    [...suite('C-QN08'), '--question', '1'],
    'counter-missing: The counter is missing. Codes of this kind are counted. Only your provider knows the next number.',
  ],
  [
    'no PIN',
    [...suite('QN08-PSHA1'), '--question', '1'],
    'pin-missing: The PIN is missing. This credential mixes your PIN into every response.',
  ],
  [
    'a hash that is too long',
    [...suite('QN08-PSHA1'), '--question', '1', '--pin-hash', '00'.repeat(21)],
    'pin-hash-invalid: The PIN’s hash doesn’t fit. This suite wants 20 bytes of it.',
  ],
  [
    'no session',
    [...suite('QN08-S064'), '--question', '1'],
    'session-missing: This credential can’t be used here. It wants facts about the log-in’s session, which Countersign can’t ask for yet.',
  ],
  [
    'two challenges in digits',
    [...suite('QN08'), '--question', '1', '--question', '2'],
    'challenge-mutual: Two challenges don’t fit this suite. Only suites with QA join two challenges.',
  ],
])('ocra with %s is refused with its code and a sentence', async (_, argv, line) => {
  expect(await cli(argv, { input: hexKey })).toEqual({ code: 1, out: [], err: [`error: ${line}`] });
});
