import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answered, cli, file, hexKey } from './cli-run';

interface Challenge {
  readonly keyHex: string;
  readonly lt64: boolean;
  readonly challengeHex: string;
  readonly responseHex: string;
}
const vectors = JSON.parse(readFileSync(new URL('../../vectors/yubiotp.json', import.meta.url), 'utf8')) as {
  hmacChallenges: Challenge[];
};
const challenges = vectors.hmacChallenges.filter(
  ({ lt64, challengeHex, keyHex }) => lt64 && /^(..){1,63}$/.test(challengeHex) && keyHex.length === 40,
);

const hmac = (challenge: string, ...more: string[]) => ['hmac', '--slot', '2', '--challenge', challenge, ...more];
const virtual = (key = hexKey) => ['--virtual', 'otp', '--key-file', file(key)];

test.each(challenges)(
  'the virtual key answers $challengeHex with $responseHex',
  async ({ keyHex, challengeHex, responseHex }) => {
    expect(await answered(hmac(challengeHex, ...virtual(keyHex)))).toBe(responseHex);
  },
);

test('the touch is asked for on stderr, the answer alone is on stdout', async () => {
  const whole = createHmac('sha1', Buffer.from(hexKey, 'hex')).update('482915').digest('hex');
  const ran = await cli(hmac(Buffer.from('482915').toString('hex'), ...virtual()));
  expect(ran).toEqual({ code: 0, out: [whole], err: ['The virtual key is touched.'] });
});

test('the answer becomes a code of as many digits as wanted', async () => {
  const code = await answered(hmac('343832393135', ...virtual(), '--digits', '8', '--json'));
  expect(JSON.parse(code)).toMatchObject({ response: expect.stringMatching(/^\d{8}$/), device: expect.any(String) });
});

test('a secret that is not 20 bytes long is no secret of a slot', async () => {
  const { code, err } = await cli(hmac('31', ...virtual('00')));
  expect([code, err]).toEqual([2, [expect.stringContaining('error: usage: --virtual needs --key-file')]]);
});

test('without a key there is nothing in the list and nobody to ask', async () => {
  expect(await cli(['devices'])).toEqual({ code: 0, out: [], err: [] });
  expect(await answered(['devices', '--json'])).toBe('[]');
  const { code, out, err } = await cli(hmac('31'));
  expect([code, out]).toEqual([1, []]);
  expect(err[0]).toMatch(/^error: (no-device|no-usb-host): [^{}]+$/);
});
