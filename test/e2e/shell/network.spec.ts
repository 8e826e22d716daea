import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import electron from 'electron';
import { ask, startLock } from '../app/ask';
import { freshFolder, launch, nextPage } from '../app/launch';

test.skip(process.platform !== 'linux', 'needs strace');

/** Internet addresses that any of the app's processes connected or sent to, from what strace wrote. */
function addresses(trace: string): readonly string[] {
  const found = trace.matchAll(/sin6?_addr=inet_(?:addr\("([^"]+)"|pton\(AF_INET6, "([^"]+)")/g);
  return [...found].map(([, four, six]) => four ?? six ?? '');
}
const isLoopback = (address: string) => address.startsWith('127.') || address === '::1';

test('nothing is connected or looked up unasked, from the start over a lock to the end (R1)', async () => {
  const folder = freshFolder();
  const traced = join(folder, 'trace');
  const wrapper = join(folder, 'traced-electron');
  const words = `-f -qq -e trace=connect,sendto,sendmsg,sendmmsg -o '${traced}'`;
  writeFileSync(wrapper, `#!/bin/sh\nexec strace ${words} '${String(electron)}' "$@"\n`);
  chmodSync(wrapper, 0o700);
  const started = await launch({ folder: join(folder, 'data'), executable: wrapper });
  await ask(started.page, 'vault/try', {});
  await ask(started.page, 'practice/start', {});
  await ask(started.page, 'practice/enroll', { way: 'ocra' });
  await ask(started.page, 'practice/stop', {});
  await ask(started.page, 'app/open-external', { url: 'http://example.com/' });
  const page = await nextPage(started, () => startLock(started.page));
  await page.evaluate(() => void fetch('https://example.com/').catch(() => undefined));
  await ask(page, 'vault/status', {});
  await started.close();
  const trace = readFileSync(traced, 'utf8');
  expect(trace.length).toBeGreaterThan(1000);
  expect(addresses(trace).filter((address) => !isLoopback(address))).toEqual([]);
  rmSync(folder, { recursive: true });
});
