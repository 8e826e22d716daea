// Runs inside the lab (README.md): our HID host, through node-hid, against a real /dev/hidrawN.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, emptyList, expected, heldNodes, isEmpty, isReady, listWhen, plugIn } from './lab';

test('a key that is plugged in is listed by itself, answers, and is gone from the list when it is pulled out', async (context) => {
  const devices = await emptyList(context);
  const { unplug } = await plugIn(context, false);
  const [view] = await listWhen(devices, isReady);
  assert.deepEqual(
    { name: view?.name, serial: view?.serial, firmware: view?.firmware, slots: view?.slots, trouble: view?.trouble },
    { name: 'YubiKey', serial: '20261125', firmware: '5.4.3', slots: ['empty', 'challenge'], trouble: null },
  );
  const answer = await ask(devices);
  assert.ok(answer.ok);
  assert.equal(Buffer.from(answer.value.mac).toString('hex'), expected);
  await unplug();
  await listWhen(devices, isEmpty);
});

test('(P8) a key that is pulled out while it waits for a touch ends the exchange, and the next try works', async (context) => {
  const devices = await emptyList(context);
  const first = await plugIn(context, true);
  await listWhen(devices, isReady);
  let pulled: Promise<void> | null = null;
  let held = 0;
  const gone = await ask(devices, () => {
    held ||= heldNodes();
    pulled ??= first.unplug();
  });
  assert.equal(gone.ok ? 'ok' : gone.error.code, 'device-gone');
  assert.equal(held, 1);
  await pulled;
  await listWhen(devices, isEmpty);
  const second = await plugIn(context, true);
  await listWhen(devices, isReady);
  const answer = await ask(devices, () => second.key.touch());
  assert.equal(answer.ok ? Buffer.from(answer.value.mac).toString('hex') : answer.error.code, expected);
});

test('(P10) keys that come and go leave no handle behind in the host', async (context) => {
  const devices = await emptyList(context);
  for (let round = 0; round < 5; round++) {
    const { unplug } = await plugIn(context, false);
    const answering = ask(devices);
    if (round % 2 === 0) await answering;
    await unplug();
    const answer = await answering;
    assert.ok(answer.ok || ['device-gone', 'no-device', 'io'].includes(answer.error.code));
    await listWhen(devices, isEmpty);
  }
  assert.equal(heldNodes(), 0);
});
