import type { Page } from '@playwright/test';
// What preload puts on `window`.
import type {} from '../../../src/renderer/app/bridge';
import type { Question, Reply } from '../../../src/shared/ipc/contract';
import type { Contracts } from '../../../src/shared/ipc/contracts';

/** Asks main what the page could ask, through the bridge that the page has. */
export function ask<K extends keyof Contracts & string>(
  page: Page,
  channel: K,
  question: Question<Contracts[K]>,
): Promise<Reply<Contracts[K]>> {
  return page.evaluate(([name, asked]) => window.countersign.call(name as K, asked as Question<Contracts[K]>), [
    channel,
    question,
  ] as const);
}

/** Asks for the lock without waiting for the answer: the page that asked is gone before it comes. */
export const startLock = (page: Page): Promise<void> =>
  page.evaluate(() => void window.countersign.call('vault/lock', {}));
