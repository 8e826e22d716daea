// Runs inside the lab as a person without rights (README.md): the nodes stay root's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, emptyList, isReady, listWhen, plugIn } from './lab';

test('a key without permission is listed with its trouble, and asking it says why', async (context) => {
  assert.notEqual(process.getuid?.(), 0);
  const devices = await emptyList(context);
  await plugIn(context, false);
  const [view] = await listWhen(devices, isReady);
  assert.deepEqual([view?.name, view?.trouble, view?.slots], ['YubiKey', 'no-permission', null]);
  const answer = await ask(devices);
  assert.equal(answer.ok ? 'ok' : answer.error.code, 'no-permission');
});
