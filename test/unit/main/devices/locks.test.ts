import { expect, test } from 'vitest';
import { DeviceLocks } from '../../../../src/main/devices/locks';
import { settle } from '../../../fakes/manual-timers';

const never = new AbortController().signal;

test('a device goes from one user to the next in the order in which they came', async () => {
  const locks = new DeviceLocks();
  const order: number[] = [];
  const use = async (number: number): Promise<void> => {
    const release = await locks.acquire('usb-1', never);
    order.push(number);
    await settle();
    order.push(number);
    release?.();
  };
  await Promise.all([use(1), use(2), use(3)]);
  expect(order).toEqual([1, 1, 2, 2, 3, 3]);
  await settle();
  expect(locks.isHeld('usb-1')).toBe(false);
});

test('another device is not waited for', async () => {
  const locks = new DeviceLocks();
  await locks.acquire('usb-1', never);
  expect(await locks.acquire('usb-2', never)).not.toBeNull();
  expect(locks.isHeld('usb-1')).toBe(true);
});

test('who gives up waiting gets nothing and holds nobody up', async () => {
  const locks = new DeviceLocks();
  const first = await locks.acquire('usb-1', never);
  const controller = new AbortController();
  const second = locks.acquire('usb-1', controller.signal);
  const third = locks.acquire('usb-1', never);
  controller.abort();
  expect(await second).toBeNull();
  let hasThird = false;
  void third.then(() => {
    hasThird = true;
  });
  await settle();
  expect(hasThird).toBe(false);
  first?.();
  expect(await third).not.toBeNull();
});

test('a signal that was given before gets nothing', async () => {
  expect(await new DeviceLocks().acquire('usb-1', AbortSignal.abort())).toBeNull();
});
