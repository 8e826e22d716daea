import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createVirtualKey } from '../../../../../src/main/devices/virtual';
import { openChallengeChannel } from '../../../../../src/main/devices/yubiotp/channel';
import { hmacSha1 } from '../../../../../src/main/devices/yubiotp/hmac-sha1';
import { readSerial } from '../../../../../src/main/devices/yubiotp/serial';
import { ManualTimers } from '../../../../fakes/manual-timers';

test('a touched key answers a challenge over its feature reports', async () => {
  const timers = new ManualTimers();
  const key = createVirtualKey({ timers });
  const secret = new TextEncoder().encode('twenty bytes, secret');
  key.program(2, secret);
  key.attach();
  const listed = await key.bus.list();
  if (!listed.ok) throw new Error('not listed');
  const opened = await key.bus.open(listed.value[0]!.id);
  if (!opened.ok) throw new Error('not open');
  const channel = openChallengeChannel({ connection: opened.value, timers, sharesWithSmartCard: false });
  let deadline = 0;
  const signal = new AbortController().signal;
  const serial = readSerial(channel, { signal });
  const answer = hmacSha1(channel, 2, new TextEncoder().encode('482913'), {
    signal,
    onTouchNeeded: (at) => {
      deadline = at;
    },
  });
  await timers.advance(1000);
  expect(await serial).toEqual({ ok: true, value: '20261125' });
  expect(deadline - key.touchUntil!).toBeGreaterThanOrEqual(0);
  expect(deadline - key.touchUntil!).toBeLessThan(1000);
  key.touch();
  await timers.advance(1000);
  const expected = new Uint8Array(createHmac('sha1', secret).update('482913').digest());
  expect(await answer).toEqual({ ok: true, value: expected });
  expect(timers.waiting).toBe(0);
});
