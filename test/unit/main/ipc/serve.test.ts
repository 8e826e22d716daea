import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Call, call } from '../../../../src/shared/ipc/contract';
import { contracts } from '../../../../src/shared/ipc/contracts';
import { fail, ok } from '../../../../src/shared/result';
import { entering, type FakeSender, openDoor } from './door';
import { awkward, broken, CANARY, disturbed } from './mutations';
import { validQuestions } from './samples';

const channels = Object.keys(contracts) as (keyof typeof contracts)[];
const runs = process.env['SOAK'] === '1' ? 10_000 : 500;

/** The question as its schema takes it; nothing where it refuses it, or breaks over it. */
function accepted(schema: z.ZodType, question: unknown): readonly unknown[] {
  try {
    return [schema.parse(question)];
  } catch {
    return [];
  }
}

describe.each(channels)('%s', (channel) => {
  const { question: schema } = contracts[channel];
  const valid = validQuestions(schema);

  test('refuses every question that is not of its form, and says so once, without the value (E7)', async () => {
    const { entered, handlers } = entering(contracts);
    const door = openDoor(contracts, handlers);
    await fc.assert(
      fc.asyncProperty(broken(valid), async (question) => {
        door.lines.length = 0;
        expect(await door.ask(channel, question)).toEqual(fail('bad-request'));
        expect(door.lines).toHaveLength(1);
        expect(door.lines[0]).not.toContain(CANARY);
        expect(JSON.parse(door.lines[0] ?? '')).toMatchObject({ event: 'ipc-refused', channel, code: 'bad-request' });
      }),
      { numRuns: runs },
    );
    expect(entered).toEqual([]);
  });

  test('hands a handler only what its schema accepts, whatever part was replaced (E7)', async () => {
    await fc.assert(
      fc.asyncProperty(disturbed(valid), async (question) => {
        const { entered, handlers } = entering(contracts);
        await openDoor(contracts, handlers).ask(channel, question);
        expect(entered).toEqual(accepted(schema, question).map((as) => ({ channel, question: as })));
      }),
      { numRuns: runs },
    );
  });

  test('refuses a part whose length cannot be compared, and does not break (E7)', async () => {
    for (const question of fc.sample(valid, 5).flatMap(awkward)) {
      const { entered, handlers } = entering(contracts);
      expect(await openDoor(contracts, handlers).ask(channel, question)).toEqual(fail('bad-request'));
      expect(entered).toEqual([]);
    }
  });

  test('enters its handler for a question of its form', async () => {
    await fc.assert(
      fc.asyncProperty(valid, async (question) => {
        const { entered, handlers } = entering(contracts);
        await openDoor(contracts, handlers).ask(channel, question);
        expect(entered).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  test('refuses what is too large before it is looked at (E7)', async () => {
    const { entered, handlers } = entering(contracts);
    const door = openDoor(contracts, handlers);
    const call: Call = contracts[channel];
    const times = Math.ceil((call.maxBytes ?? 256 * 1024) / CANARY.length);
    expect(await door.ask(channel, { text: CANARY.repeat(times) })).toEqual(fail('too-large'));
    expect(entered).toEqual([]);
    expect(door.lines.join()).not.toContain(CANARY);
  });

  test.each<[string, FakeSender]>([
    ['a frame inside of a page', { frame: 'sub' }],
    ['a frame that is gone', { frame: 'gone' }],
    ['a window that is not ours', { window: 8 }],
    ['a page from the web', { url: 'https://countersign/index.html' }],
    ['another host of our scheme', { url: 'app://countersign.evil/index.html' }],
    ['a blank page', { url: 'about:blank' }],
    ['a page of data', { url: 'data:text/html,app://countersign/' }],
  ])('refuses a valid question from %s (E7)', async (_who, sender) => {
    const [question] = fc.sample(valid, 1);
    const { entered, handlers } = entering(contracts);
    const door = openDoor(contracts, handlers);
    expect(await door.ask(channel, question, sender)).toEqual(fail('untrusted-sender'));
    expect(entered).toEqual([]);
    expect(door.lines).toHaveLength(1);
  });
});

test.each(['', 'vault/none', '__proto__', 'constructor', 'toString', 'hasOwnProperty', CANARY, 7, null, undefined, {}])(
  'refuses the unknown channel %s without writing its name down (E7)',
  async (channel) => {
    const door = openDoor();
    expect(await door.ask(channel, {})).toEqual(fail('bad-request'));
    expect(door.lines).toHaveLength(1);
    expect(JSON.parse(door.lines[0] ?? '')).toMatchObject({ channel: null });
  },
);

test('everything passes through one Electron channel', () => {
  expect(openDoor().names).toHaveLength(1);
});

describe('what a handler answers', () => {
  const contract = { 'test/do': call(z.strictObject({}), z.strictObject({ name: z.string() }), ['not-there']) };
  const answered = (handler: () => unknown) => {
    const door = openDoor(contract, { 'test/do': handler });
    return door.ask('test/do', {}).then((reply) => ({ reply, lines: door.lines }));
  };

  test('passes when it is what the contract says', async () => {
    expect((await answered(() => ok({ name: 'x' }))).reply).toEqual(ok({ name: 'x' }));
    expect((await answered(async () => fail('not-there', { count: 2 }))).reply).toEqual(
      fail('not-there', { count: 2 }),
    );
  });

  test.each<[string, () => unknown]>([
    ['has more in it', () => ok({ name: 'x', secret: CANARY })],
    ['has the wrong form', () => ok({ name: 7 })],
    ['has a code that is not on the list', () => fail(CANARY)],
    [
      'has facts that are no plain data',
      () => ({ ok: false, error: { code: 'not-there', facts: { why: { CANARY } } } }),
    ],
    ['is nothing', () => undefined],
    [
      'is an exception',
      () => {
        throw new Error(CANARY);
      },
    ],
    ['is an exception later', () => Promise.reject(new Error(CANARY))],
  ])('becomes `internal` when it %s, noted without the value', async (_how, handler) => {
    const { reply, lines } = await answered(handler);
    expect(reply).toEqual(fail('internal'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(CANARY);
    expect(lines[0]).toContain('test/do');
  });
});
