import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bits, hmacConfiguration, layout } from '../../../../../src/main/devices/virtual/configuration';
import { OtpKey } from '../../../../../src/main/devices/virtual/otp-key';
import { Slot } from '../../../../../src/main/devices/virtual/slot';
import { Slots } from '../../../../../src/main/devices/virtual/slots';
import { hmacSha1, longestChallenge, padChallenge } from '../../../../../src/main/devices/yubiotp/hmac-sha1';
import { ManualTimers } from '../../../../fakes/manual-timers';
import { connectionTo } from '../../../../fakes/otp/connection-to';
import { channelOver, known, open, passTime, plugIn } from '../../../../fakes/otp/plugged-key';
import { bytes, hex, otpVectors } from '../../../../fakes/otp/vectors';

const runs = process.env['SOAK'] === '1' ? 20_000 : 200;
const { signal } = new AbortController();
const flags = { touch: false, variableLength: true };
const ours = otpVectors.hmacChallenges.filter(({ source }) => !/PKCS#7/.test(source));

describe('padding', () => {
  test.each(ours.filter(({ lt64 }) => lt64))('of $challengeHex is the reference’s ($source)', (one) => {
    expect(hex(padChallenge(bytes(one.challengeHex)))).toBe(one.padded64Hex);
  });

  test('is cut off again by the key, whatever the message ends with', () => {
    const message = fc.uint8Array({ minLength: 1, maxLength: longestChallenge });
    fc.assert(
      fc.property(message, fc.uint8Array({ minLength: 20, maxLength: 20 }), (challenge, secret) => {
        const slot = new Slot(hmacConfiguration(secret, flags));
        expect(hex(slot.answer(padChallenge(challenge)))).toBe(
          createHmac('sha1', secret).update(challenge).digest('hex'),
        );
      }),
    );
  });
});

describe('a slot', () => {
  test.each(otpVectors.hmacChallenges)('answers $challengeHex as the reference does ($source)', (one) => {
    const secret = bytes(one.keyHex);
    const padded = bytes(one.padded64Hex);
    const variable = new Slot(hmacConfiguration(secret, flags));
    const fixed = new Slot(hmacConfiguration(secret, { touch: false, variableLength: false }));
    expect(hex((one.lt64 ? variable : fixed).answer(padded))).toBe(one.responseHex);
    if (one.responseWithFixed64Hex !== undefined) expect(hex(fixed.answer(padded))).toBe(one.responseWithFixed64Hex);
  });

  test.each(otpVectors.configurations.filter(({ id }) => /^hmac-slot2/.test(id)))('is configured as $id is', (one) => {
    const made = hmacConfiguration(bytes(one.secretHex!), {
      touch: one.id === 'hmac-slot2-touch',
      variableLength: one.id !== 'hmac-slot2-fixed64',
    });
    expect(hex(made)).toBe(one.configHex);
  });
});

describe('asking a key over its reports', () => {
  test('gives the HMAC of any challenge of 1 to 63 bytes, with any last bytes', async () => {
    const { key, timers } = plugIn({ touch: false });
    const channel = channelOver(await open(key), timers);
    const lastBytes = fc.array(fc.constantFrom(0, 1, 0xff), { maxLength: 40 });
    const message = fc
      .tuple(fc.uint8Array({ maxLength: longestChallenge }), lastBytes)
      .map(([head, tail]) => Uint8Array.of(...head, ...tail).slice(-longestChallenge))
      .filter(({ length }) => length > 0);
    await fc.assert(
      fc.asyncProperty(message, async (challenge) => {
        const mac = await passTime(timers, hmacSha1(channel, 2, challenge, { signal }));
        const expected = createHmac('sha1', known.secret).update(challenge).digest();
        expect(mac).toEqual({ ok: true, value: new Uint8Array(expected) });
      }),
      { numRuns: runs },
    );
  });

  test.each([0, 64, 65, 1_000])('refuses a challenge of %d bytes without asking', async (length) => {
    const { key, timers } = plugIn();
    const channel = channelOver(await open(key), timers);
    const mac = await hmacSha1(channel, 2, new Uint8Array(length), { signal });
    expect(mac).toMatchObject({ ok: false, error: { code: 'challenge-length' } });
  });

  test('says so when the slot is empty', async () => {
    const { key, timers } = plugIn();
    const mac = await passTime(timers, hmacSha1(channelOver(await open(key), timers), 1, known.challenge, { signal }));
    expect(mac).toMatchObject({ ok: false, error: { code: 'slot-empty', facts: { slot: 1, use: 'empty' } } });
  });

  test.each([
    ['types', 'yubico-otp', 'typing'],
    ['answers challenges of another kind', null, 'other'],
  ])('says so when the slot %s', async (_, id, use) => {
    const timers = new ManualTimers();
    const slots = new Slots();
    const otpChallenge = hmacConfiguration(known.secret, flags);
    otpChallenge[layout.config] = bits.challenge;
    const vector = otpVectors.configurations.find((one) => one.id === id);
    slots.put(1, vector === undefined ? otpChallenge : bytes(vector.configHex));
    const key = new OtpKey({ timers, slots, firmware: [5, 4, 3], serial: 1 });
    const channel = channelOver(connectionTo(key), timers);
    const mac = await passTime(timers, hmacSha1(channel, 1, known.challenge, { signal }));
    expect(mac).toMatchObject({ ok: false, error: { code: 'slot-empty', facts: { slot: 1, use } } });
  });

  test('slots 1 and 2 answer with their own secrets', async () => {
    const { key, timers } = plugIn({ touch: false });
    key.program(1, new Uint8Array(20).fill(9), false);
    const channel = channelOver(await open(key), timers);
    const macs = [hmacSha1(channel, 1, known.challenge, { signal }), hmacSha1(channel, 2, known.challenge, { signal })];
    const [first, second] = await passTime(timers, Promise.all(macs));
    const expected = createHmac('sha1', new Uint8Array(20).fill(9)).update(known.challenge).digest();
    expect(first).toEqual({ ok: true, value: new Uint8Array(expected) });
    expect(second).toEqual({ ok: true, value: known.mac });
  });
});
