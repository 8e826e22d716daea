import { expect, test } from 'vitest';
import { createAsking } from './asking';

test('tells what the app is', async () => {
  expect(await createAsking().ask('app/info', {})).toMatchObject({ value: { version: '1.2.3', electron: '45.0.0' } });
});

test('a copied code goes again after the time of the settings, a plain text stays', async () => {
  const { ask, copied, timers } = createAsking();
  expect(await ask('app/copy', { text: '12345678', clears: true })).toMatchObject({ value: { clearsAt: 1_020_000 } });
  expect(timers.map(({ ms }) => ms)).toEqual([20_000]);
  expect(copied).toEqual([{ text: '12345678', conceal: true }]);
  timers[0]?.then();
  expect(copied.at(-1)?.text).toBe('');
  expect(await ask('app/copy', { text: 'udev rule', clears: false })).toMatchObject({ value: { clearsAt: null } });
  expect(copied.at(-1)).toEqual({ text: 'udev rule', conceal: false });
});

test('says so when there is no clipboard', async () => {
  const { ask } = createAsking({ hasClipboard: false });
  expect(await ask('app/copy', { text: 'x', clears: true })).toMatchObject({ error: { code: 'no-clipboard' } });
});

test('activity reaches the idle lock', async () => {
  const { ask, active } = createAsking();
  await ask('app/active', {});
  expect(active()).toBe(1);
});

test('the page makes the window compact and ordinary again', async () => {
  const { ask } = createAsking();
  expect(await ask('app/window-mode', {})).toEqual({ ok: true, value: { compact: false } });
  expect(await ask('app/set-compact', { compact: true })).toEqual({ ok: true, value: { compact: true } });
  expect(await ask('app/window-mode', {})).toEqual({ ok: true, value: { compact: true } });
});
