import type * as crypto from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkPasscode } from '../../../../src/main/practice/portal/passcode';
import { accountOf, rightCode, runningPortal, Visitor, wrongCode } from './portal-helpers';

/** Work that takes time and could tell something: hashes made and comparisons done. */
const work = vi.hoisted(() => ({ hashes: 0, comparisons: 0 }));

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  const createHmac: typeof crypto.createHmac = (...given) => {
    work.hashes += 1;
    return real.createHmac(...given);
  };
  const timingSafeEqual: typeof crypto.timingSafeEqual = (one, other) => {
    work.comparisons += 1;
    return real.timingSafeEqual(one, other);
  };
  return { ...real, default: real, createHmac, timingSafeEqual };
});

beforeEach(() => Object.assign(work, { hashes: 0, comparisons: 0 }));
afterEach(() => vi.restoreAllMocks());

function workOf(task: () => unknown): typeof work {
  const before = { ...work };
  task();
  return { hashes: work.hashes - before.hashes, comparisons: work.comparisons - before.comparisons };
}

test('H4: a log-in with an unknown user name does the same work as one with a known name', async () => {
  const { url, portal, events } = await runningPortal();
  const { username } = accountOf(portal, 'ocra');
  const visitor = new Visitor(url);
  const attempt = async (name: string) => {
    await visitor.open('/');
    const fields = { csrf: visitor.field('csrf'), username: name, password: 'wrong' };
    const before = { ...work, events: events.length };
    const answer = await visitor.post('/login', fields);
    const did = events.slice(before.events).map(({ kind }) => kind);
    const { hashes, comparisons } = work;
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      did,
      hashes: hashes - before.hashes,
      comparisons: comparisons - before.comparisons,
    };
  };
  for (let one = 0; one < 12; one++) expect(await attempt('nobody')).toEqual(await attempt(username));
  expect((await attempt('nobody')).location).toContain('said=locked');
});

test.each(['ocra', 'token', 'hmac-slot', 'totp', 'hotp'] as const)(
  'H4: a %s passcode that is wrong in its first digit, its last, its length or not at all makes the same work',
  async (way) => {
    const { portal } = await runningPortal();
    const account = accountOf(portal, way);
    const challenge = '482913';
    const good = rightCode(account, challenge, 0);
    const last = rightCode(account, challenge, 0, way === 'totp' ? 1 : 10);
    const wrong = wrongCode(good);
    const typed = [good, last, wrong[0] + good.slice(1), good.slice(0, -1) + wrong.at(-1), '', '1', 'x'.repeat(200)];
    const works = typed.map((text) =>
      workOf(() => checkPasscode({ account, challenge, typed: text, now: 0, usedStep: () => false })),
    );
    expect(works[0]?.comparisons).toBeGreaterThan(0);
    expect(new Set(works.map((one) => JSON.stringify(one))).size).toBe(1);
  },
);
