import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lockWithSystem } from '../../../../../src/main/app/lock/triggers';

function createSystem() {
  const power = new EventEmitter();
  const locked: string[] = [];
  const protection = { lockOnSleep: true, lockOnScreenLock: true };
  lockWithSystem(
    power,
    () => protection,
    (reason) => locked.push(reason),
  );
  return { power, locked, protection };
}

test.each([
  ['suspend', 'sleep'],
  ['lock-screen', 'screen-lock'],
  ['user-did-resign-active', 'user-switch'],
  ['shutdown', 'shutdown'],
])('the system event %s locks (V16)', (event, reason) => {
  const { power, locked } = createSystem();
  power.emit(event);
  expect(locked).toEqual([reason]);
});

test('sleep and screen lock can be switched off; user switch and shutdown cannot', () => {
  const { power, locked, protection } = createSystem();
  Object.assign(protection, { lockOnSleep: false, lockOnScreenLock: false });
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown']) power.emit(event);
  expect(locked).toEqual(['user-switch', 'shutdown']);
});
