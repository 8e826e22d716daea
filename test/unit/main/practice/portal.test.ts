import { expect, test } from 'vitest';
import { practiceWay } from '../../../../src/shared/practice/contract';
import { accountOf, rightCode, runningPortal, Visitor } from './portal-helpers';

test.each(practiceWay.options)('a person logs in, answers by %s and is accepted', async (way) => {
  const { portal, url, clock } = await runningPortal();
  const account = accountOf(portal, way);
  const visitor = new Visitor(url);
  expect(await visitor.logIn(account.username, account.password)).toBe('/challenge');
  const challenge = await visitor.findChallenge();
  expect(await visitor.answer(rightCode(account, challenge, clock.now()))).toBe('/account');
  expect(visitor.page).toContain('Your passcode was accepted.');
});
