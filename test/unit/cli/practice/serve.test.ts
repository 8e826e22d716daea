import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { ServeOptions } from '../../../../src/cli/practice/serve';
import { readPort, servePractice } from '../../../../src/cli/practice/serve';
import { ocraCode } from '../../../../src/main/practice/portal/codes';
import { practiceWay } from '../../../../src/shared/practice/contract';
import { Visitor } from '../../main/practice/portal-helpers';

const account = z.strictObject({
  way: practiceWay,
  username: z.string(),
  password: z.string(),
  pin: z.string().nullable(),
  secret: z.string().regex(/^([0-9a-f]{2}){20,32}$/),
  suite: z.string().nullable(),
  digits: z.number(),
  counter: z.number().nullable(),
  period: z.number().nullable(),
  slot: z.number().nullable(),
});
const line = z.strictObject({ practice: z.literal(true), url: z.url(), data: z.string(), accounts: z.array(account) });

/** Starts it, waits for its line, and gives the way to end it. */
async function serving(options: ServeOptions) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const lines: string[] = [];
  let result: ReturnType<typeof servePractice> | undefined;
  await new Promise<void>((printed) => {
    const print = (text: string) => {
      lines.push(text);
      printed();
    };
    result = servePractice(options, { clock: { now: Date.now }, print, ended });
    void result.then(() => printed());
  });
  onTestFinished(async () => {
    end();
    await result;
  });
  return { lines, end, result };
}

const said = (lines: readonly string[]) => line.parse(JSON.parse(lines[0] ?? ''));

test('one line of JSON says all that is needed to log in and to answer', async () => {
  const { lines, end, result } = await serving({ port: 0, data: null });
  const { url, data, accounts } = said(lines);
  const ocra = accounts.find(({ way }) => way === 'ocra');
  if (ocra === undefined) throw new Error('no account');
  const visitor = new Visitor(url);
  await visitor.logIn(ocra.username, ocra.password);
  const key = Buffer.from(ocra.secret, 'hex');
  expect(await visitor.answer(ocraCode(ocra.suite ?? '', key, visitor.challenge, ocra.counter ?? 0))).toBe('/account');
  end();
  expect(await result).toEqual({ ok: true, value: null });
  expect(lines).toHaveLength(1);
  expect(existsSync(data)).toBe(false);
  await expect(fetch(url)).rejects.toThrow();
});

test('a folder that was named is kept, with the same accounts the next time', async () => {
  const data = mkdtempSync(join(tmpdir(), 'practice-serve-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const first = await serving({ port: 0, data });
  first.end();
  await first.result;
  const second = await serving({ port: 0, data });
  expect(said(second.lines)).toEqual({ ...said(first.lines), url: said(second.lines).url });
});

test('a taken port and a folder that cannot be used are failures with a code, and nothing is printed', async () => {
  const { lines } = await serving({ port: 0, data: null });
  const taken = await serving({ port: Number(new URL(said(lines).url).port), data: null });
  expect(await taken.result).toMatchObject({ ok: false, error: { code: 'port-taken' } });
  const noFolder = await serving({ port: 0, data: '/dev/null/nowhere' });
  expect(await noFolder.result).toMatchObject({ ok: false, error: { code: 'io' } });
  expect([...taken.lines, ...noFolder.lines]).toEqual([]);
});

test.each([
  ['0', 0],
  ['8080', 8080],
  ['65535', 65535],
  ['65536', null],
  ['-1', null],
  ['80a', null],
  ['', null],
  ['0x50', null],
])('the port %s is read as %s', (text, port) => expect(readPort(text)).toBe(port));
