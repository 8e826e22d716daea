import { expect, test } from 'vitest';
import { IdleLock } from '../../../../../src/main/app/lock/idle';

const START = 1_000_000_000;

/** An idle lock over a system whose clock, idle time and settings a test decides about. */
function createIdle(minutes: number | null = 10) {
  const system = { now: START, idle: 0 as number | 'unknown', minutes };
  const told: string[] = [];
  let lockAt: number | null = null;
  const idle = new IdleLock({
    clock: { now: () => system.now },
    systemIdleSeconds: () => (system.idle === 'unknown' ? 0 : system.idle),
    idleMinutes: () => system.minutes,
    setLockAt: (at) => {
      lockAt = at;
    },
    warn: (at) => told.push(at === null ? 'no warning' : `warning ${(at - START) / 1000}`),
    lock: () => {
      told.push(`lock ${(system.now - START) / 1000}`);
      system.minutes = null;
    },
  });
  /** Lets seconds pass without input. */
  const rest = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      system.now += 1000;
      if (system.idle !== 'unknown') system.idle += 1;
      idle.tick();
    }
  };
  return { idle, system, told, rest, lockAt: () => (lockAt === null ? null : (lockAt - START) / 1000) };
}

test('locks after the set time without input, and warns 20 s before (V16)', () => {
  const { told, rest } = createIdle(1);
  rest(39);
  expect(told).toEqual([]);
  rest(1);
  expect(told).toEqual(['warning 60']);
  rest(20);
  expect(told).toEqual(['warning 60', 'no warning', 'lock 60']);
  rest(100);
  expect(told).toHaveLength(3);
});

test('input in any program makes it wait, and takes the warning back', () => {
  const { system, told, rest, lockAt } = createIdle(1);
  rest(45);
  system.idle = 0;
  rest(10);
  expect(told).toEqual(['warning 60', 'no warning']);
  expect(lockAt()).toBe(105);
  rest(50);
  expect(told.at(-1)).toBe('lock 105');
});

test('what the person does in the app makes it wait at once', () => {
  const { idle, told, rest } = createIdle(1);
  rest(45);
  idle.active();
  expect(told).toEqual(['warning 60', 'no warning']);
  rest(59);
  expect(told).not.toContain('lock 104');
  rest(1);
  expect(told.at(-1)).toBe('lock 105');
});

test('locks where the system cannot tell its idle time and always says 0', () => {
  const { system, told, rest } = createIdle(1);
  system.idle = 'unknown';
  rest(60);
  expect(told.at(-1)).toBe('lock 60');
});

test('never locks when that is switched off, nor while there is nothing to lock', () => {
  for (const minutes of [0, null]) {
    const { told, rest, lockAt } = createIdle(minutes);
    rest(4000);
    expect([told, lockAt()]).toEqual([[], null]);
  }
});

test('the time counts from the unlock, not from the last input before it', () => {
  const { system, told, rest } = createIdle(null);
  system.idle = 'unknown';
  rest(3000);
  system.minutes = 1;
  rest(59);
  expect(told.filter((what) => what.startsWith('lock'))).toEqual([]);
  rest(1);
  expect(told.at(-1)).toBe('lock 3060');
});

test('a changed setting counts at once', () => {
  const { system, told, rest, lockAt } = createIdle(30);
  rest(120);
  expect(lockAt()).toBe(1800);
  system.minutes = 5;
  rest(1);
  expect(lockAt()).toBe(300);
  system.minutes = 1;
  rest(1);
  expect(told.at(-1)).toBe('lock 122');
});

test('locks after a sleep that was longer, and a clock set back does not keep it open for long', () => {
  const asleep = createIdle(10);
  asleep.rest(5);
  asleep.system.now += 3_600_000;
  asleep.system.idle = 3600;
  asleep.rest(1);
  expect(asleep.told.at(-1)).toBe('lock 3606');
  const back = createIdle(1);
  back.system.idle = 'unknown';
  back.rest(30);
  back.system.now -= 3_600_000;
  back.rest(61);
  expect(back.told.at(-1)).toBe(`lock ${30 - 3600 + 61}`);
});

test('the shown time is told anew only when it moved by 10 s', () => {
  const { idle, system, lockAt } = createIdle(10);
  idle.tick();
  expect(lockAt()).toBe(600);
  system.now += 9000;
  idle.tick();
  expect(lockAt()).toBe(600);
  system.now += 1000;
  idle.active();
  expect(lockAt()).toBe(610);
});
