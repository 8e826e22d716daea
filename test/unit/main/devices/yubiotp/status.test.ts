import { expect, test } from 'vitest';
import { parseStatus } from '../../../../../src/main/devices/otpframe/status';
import { OtpKey } from '../../../../../src/main/devices/virtual/otp-key';
import { Slots } from '../../../../../src/main/devices/virtual/slots';
import { readSerial } from '../../../../../src/main/devices/yubiotp/serial';
import { keyStatus, readStatus } from '../../../../../src/main/devices/yubiotp/status';
import { ManualTimers } from '../../../../fakes/manual-timers';
import { connectionTo } from '../../../../fakes/otp/connection-to';
import { channelOver, open, passTime, plugIn } from '../../../../fakes/otp/plugged-key';
import { bytes, otpVectors } from '../../../../fakes/otp/vectors';

const { signal } = new AbortController();

test.each([
  ['0005040305030000', '5.4.3', ['challenge', 'challenge']],
  ['0005040300000000', '5.4.3', ['empty', 'empty']],
  ['0005020407050000', '5.2.4', ['typing', 'empty']],
  ['000304090a0f0000', '3.4.9', ['typing', 'typing']],
  ['0005070102120000', '5.7.1', ['empty', 'challenge']],
  ['0002020401010000', '2.2.4', ['challenge', 'empty']],
])('the status %s is firmware %s with the slots %j', (report, firmware, slots) => {
  expect(keyStatus(parseStatus(bytes(report)))).toEqual({ firmware, slots });
});

test('a key tells its firmware and its slots without a command and without a touch', async () => {
  const { key, timers } = plugIn();
  const status = await passTime(timers, readStatus(channelOver(await open(key), timers), { signal }));
  expect(status).toEqual({ ok: true, value: { firmware: '5.4.3', slots: ['empty', 'challenge'] } });
});

test('a key that is in use by another program is left alone and said to be busy', async () => {
  const { key, timers } = plugIn();
  const connection = await open(key);
  const waiting = new AbortController();
  const channel = channelOver(connection, timers);
  const asked = channel.query(0x38, new Uint8Array(64), 20, { signal: waiting.signal });
  await timers.advance(1_000);
  const status = await passTime(timers, readStatus(channelOver(connection, timers), { signal }));
  expect(status).toMatchObject({ ok: false, error: { code: 'device-busy' } });
  expect(key.touchUntil).not.toBeNull();
  waiting.abort();
  expect(await passTime(timers, asked)).toMatchObject({ error: { code: 'cancelled' } });
});

test('a serial number that no slot allows to be told is refused', async () => {
  const timers = new ManualTimers();
  const key = new OtpKey({ timers, slots: new Slots(), firmware: [5, 4, 3], serial: 42 });
  const typing = otpVectors.configurations.find(({ id }) => id === 'update-slot1-flags')!;
  const hidden = bytes(typing.configHex);
  hidden[45] = 0;
  const slots = new Slots();
  slots.put(1, hidden);
  const hiding = new OtpKey({ timers, slots, firmware: [5, 4, 3], serial: 42 });
  const over = (one: OtpKey) => channelOver(connectionTo(one), timers);
  expect(await passTime(timers, readSerial(over(key), { signal }))).toEqual({ ok: true, value: '42' });
  expect(await passTime(timers, readSerial(over(hiding), { signal }))).toMatchObject({ error: { code: 'rejected' } });
});
