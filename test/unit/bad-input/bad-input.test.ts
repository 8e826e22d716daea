import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failures } from '../../../src/shared/i18n/en/failures';
import { kinds, testBench } from '../main/verification/parts';
import { brought } from './brought';
import { codes } from './codes';
import { profileRows } from './profiles';
import { documentOf, type Group } from './rows';

const file = join(import.meta.dirname, '../../../docs/bad-input.md');

/** What is answered already is noticed by the session, not by the field. */
async function oldChallenge(): Promise<Group> {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  bench.answer(credential, '11111111');
  bench.move({ move: 'accepted' });
  bench.move({ move: 'new-challenge' });
  const screen = bench.answer(credential, '11111111');
  const problem = screen.step === 'choose' ? screen.problem : null;
  expect(problem?.code).toBe('challenge-used');
  const { what, why } = (failures as Record<string, { what: string; why: string }>)['challenge-used'] ?? {
    what: 'no words',
    why: '',
  };
  return {
    title: 'An old challenge',
    about: 'One that a verification before this one has answered.',
    rows: [{ input: 'the challenge of the last log-in, pasted again', message: `**${what}.** ${why}` }],
  };
}

const groups = async (): Promise<readonly Group[]> => [codes, await oldChallenge(), ...(await brought()), profileRows];

test('every bad input has a message of its own, and none is taken', async () => {
  for (const { title, rows } of await groups()) {
    const refused = rows.filter(({ message }) => !message.startsWith('Taken.'));
    for (const { input, message } of refused) {
      expect(message, input).not.toMatch(/no words|\{\{|undefined|null/);
      expect(message.length, input).toBeGreaterThan(20);
    }
    if (!title.startsWith('A challenge')) expect(refused.length, title).toBe(rows.length);
  }
});

test('docs/bad-input.md lists them as they are', async () => {
  const text = documentOf(await groups());
  if (process.env['BAD_INPUT'] === 'write') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
