import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { processTree, readOr, searchMemory } from '../shell/memory';
import { allForms, base32Secret, canaries, foundBelow, foundIn, suite } from './canaries';
import { CountersignPage } from './countersign-page';
import { type Launched, launch, nextPage } from './launch';

/** The app with a home and a folder for temporary files of its own, so that all that it writes is below `root`. */
interface Kept {
  readonly root: string;
  readonly launched: Launched;
}

const test = base.extend<{ kept: Kept }>({
  kept: async ({ browserName: _every }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'countersign-kept-'));
    const [home, temporary] = [join(root, 'home'), join(root, 'tmp')];
    for (const folder of [home, temporary]) mkdirSync(folder);
    const env = { HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home };
    const launched = await launch({ folder: join(root, 'data'), env });
    await use({ root, launched });
    await launched.close();
    rmSync(root, { recursive: true });
  },
});
const { expect } = test;

test.skip(process.platform !== 'linux', 'reads /proc');

/** Types all canaries as a person does, key by key: no test reads or sends one through main as a whole. */
async function doTheJob(page: Page): Promise<void> {
  const countersign = new CountersignPage(page);
  await countersign.createVault(canaries.passphrase);
  await countersign.go('Vault');
  await countersign.button('Add').first().click();
  await countersign.choose(/^An OCRA suite/);
  await countersign.button('Continue').click();
  await page.getByLabel('Suite').pressSequentially(suite);
  await page.getByLabel('Secret').pressSequentially(canaries.secret);
  await countersign.button('Check what it holds').click();
  await page.getByLabel('Portal', { exact: true }).pressSequentially('A bank');
  await countersign.button(/^Save/).click();
  await countersign.go('Verify');
  await countersign.answer(canaries.challenge, 'software key');
  await page.getByLabel('PIN', { exact: true }).pressSequentially(canaries.pin);
  await countersign.button('Show response').click();
  await countersign.copyResponse();
  await countersign.button('Yes, I’m in').click();
  await countersign.heading('Signed in to A bank').waitFor();
}

async function lock(launched: Launched): Promise<Page> {
  const page = await nextPage(launched, () => new CountersignPage(launched.page).button('Lock now').click());
  await page.getByLabel('Passphrase').waitFor();
  return page;
}

/** Names of what V17 protects that is in these findings. */
const protectedIn = (found: Readonly<Record<string, number>>) =>
  Object.keys(found).filter((name) => /^(passphrase|pin|secret) /.test(name));

const processes = ({ app }: Launched) => [...processTree(app.process().pid ?? 0)];
const mainOf = (all: ReturnType<typeof processes>) => all.find(([, kind]) => kind === 'browser')?.[0] ?? 0;
const inMemory = (id: number) => searchMemory(id, allForms());
const total = (found: Readonly<Record<string, number>>) => Object.values(found).reduce((sum, count) => sum + count, 0);

/** What a page's engine can still reach, as it writes it down itself. */
async function heapOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot');
  return Buffer.from(chunks.join(''));
}

/** The same of main, which writes it to a file. */
async function heapOfMain({ app }: Launched, file: string): Promise<Buffer> {
  await app.evaluate((_electron, path) => {
    process.mainModule?.require('node:v8').writeHeapSnapshot(path);
  }, file);
  const heap = readFileSync(file);
  rmSync(file);
  return heap;
}

test('after the lock the old page’s process is gone, and no other has a secret in memory (V17)', async ({
  kept: { launched, root },
}) => {
  await doTheJob(launched.page);
  const before = processes(launched);
  const old = before.filter(([, kind]) => kind === 'renderer');
  const main = mainOf(before);
  expect(old.map(([id]) => total(inMemory(id)) > 0)).toEqual([true]);

  const page = await lock(launched);
  await expect.poll(() => processes(launched).filter(([id]) => id === old[0]?.[0])).toEqual([]);
  const others = processes(launched).filter(([, kind]) => kind !== 'browser');
  expect(others.map(([, kind]) => kind)).toContain('renderer');
  expect(others.map(([id, kind]) => ({ kind, found: inMemory(id) }))).toEqual(
    others.map(([, kind]) => ({ kind, found: {} })),
  );
  expect(foundIn(await heapOf(page))).toEqual([]);

  // Challenge and response are strings in main. Nothing holds them any more; what is left is freed memory.
  const mainHeap = await heapOfMain(launched, join(root, 'main.heapsnapshot'));
  expect(mainHeap.length).toBeGreaterThan(1_000_000);
  expect(foundIn(mainHeap)).toEqual([]);
  expect(protectedIn(inMemory(main))).toEqual([]);
});

test('passphrase, PIN and secret are in no memory of main even while the vault is open (V17)', async ({
  kept: { launched },
}) => {
  await doTheJob(launched.page);
  const found = inMemory(mainOf(processes(launched)));
  expect(found['response utf-8']).toBeGreaterThan(0); // the search finds what is there
  expect(protectedIn(found)).toEqual([]);
});

test('what is typed openly as a passphrase, a secret or a link is in no memory of main meanwhile (V17)', async ({
  kept: { launched },
}) => {
  const main = mainOf(processes(launched));
  await new CountersignPage(launched.page).createVault(canaries.passphrase);
  // Where it is typed to be judged or sent, main has its bytes for a moment; this field asks main nothing.
  const page = await lock(launched);
  const countersign = new CountersignPage(page);
  await page.getByRole('checkbox', { name: 'Show what I type' }).check();
  await page.getByLabel('Passphrase').pressSequentially(canaries.passphrase);
  expect(protectedIn(inMemory(main))).toEqual([]);
  await countersign.button(/^Unlock/).click();
  await countersign.heading('Verify').waitFor();
  await countersign.go('Vault');
  await countersign.button('Add').first().click();
  await countersign.choose(/^An OCRA suite/);
  await countersign.button('Continue').click();
  await page.getByLabel('Suite').pressSequentially(canaries.challenge);
  expect(inMemory(main)['challenge utf-16']).toBeGreaterThan(0); // Chromium tells main what is in a usual field
  await page.getByLabel('Secret').pressSequentially(canaries.secret);
  expect(protectedIn(inMemory(main))).toEqual([]);
  await countersign.button('Back').click();
  await countersign.choose(/^A link/);
  await countersign.button('Continue').click();
  await page.getByLabel('Link').pressSequentially(`otpauth://totp/a?secret=${base32Secret}`);
  expect(protectedIn(inMemory(main))).toEqual([]);
});

test('no secret, code or PIN is in a file, an argument, the environment or a title (V18)', async ({
  kept: { launched, root },
}) => {
  await doTheJob(launched.page);
  const titles = () =>
    launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle()));
  const told = () =>
    processes(launched).flatMap(([id]) => ['cmdline', 'environ'].map((name) => readOr(`/proc/${id}/${name}`)));
  expect(told().join('')).toContain('--type=renderer'); // they were read
  expect(foundIn(Buffer.from(told().join('\n')))).toEqual([]);
  expect(foundIn(Buffer.from((await titles()).join('\n')))).toEqual([]);
  expect(foundBelow(root)).toEqual([]);
  await lock(launched);
  expect(foundIn(Buffer.from(told().join('\n')))).toEqual([]);
  expect(foundBelow(root)).toEqual([]);
  await launched.close();
  expect(foundBelow(root)).toEqual([]);
});
