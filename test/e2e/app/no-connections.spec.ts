import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import electron from 'electron';
import { CountersignPage } from './countersign-page';
import { type Launched, launch, nextPage } from './launch';
import { test as base, expect } from './person';

/** The app with every connection, datagram and listening address of all its processes written down. */
const test = base.extend<{ strace: string; launched: Launched }>({
  strace: async ({ browserName: _every }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-traced-'));
    await use(join(folder, 'trace'));
    rmSync(folder, { recursive: true });
  },
  launched: async ({ strace }, use) => {
    const wrapper = `${strace}-electron`;
    const watched = `-f -qq -e trace=connect,sendto,sendmsg,sendmmsg,bind -o '${strace}'`;
    writeFileSync(wrapper, `#!/bin/sh\nexec strace ${watched} '${String(electron)}' "$@"\n`);
    chmodSync(wrapper, 0o700);
    const launched = await launch({ executable: wrapper });
    await use(launched);
    await launched.close();
  },
});

test.skip(process.platform !== 'linux', 'needs strace');

interface Reached {
  readonly call: string;
  readonly address: string;
  readonly port: number;
}

/** Internet addresses in what strace wrote; sockets of the same computer's file system are none. */
function reached(trace: string): readonly Reached[] {
  const pattern = /(\w+)\(.*?sin6?_port=htons\((\d+)\).*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/;
  return trace.split('\n').flatMap((line) => {
    const [, call, port, address] = pattern.exec(line) ?? [];
    return call === undefined || address === undefined ? [] : [{ call, address, port: Number(port) }];
  });
}

test('the whole job connects to nothing, asks for no name and listens on this computer only (R1, H1)', async ({
  begin,
  launched,
  strace,
}) => {
  const { countersign, portal } = await begin('hmac-slot');
  await countersign.plugKey(true);
  await countersign.answer(await portal.readChallenge(), 'Virtual key');
  await countersign.button('Touch the virtual key').click();
  await countersign.copyResponse();
  await portal.pastePasscode();
  await expect(portal.accepted).toBeVisible();
  await countersign.sayAccepted();
  await countersign.history();
  const locked = new CountersignPage(await nextPage(launched, () => countersign.button('Lock now').click()));
  await locked.page.getByLabel('Passphrase').waitFor();
  await launched.close();

  const calls = reached(readFileSync(strace, 'utf8'));
  const bound = calls.filter(({ call }) => call === 'bind').map(({ address }) => address);
  expect(bound.length).toBeGreaterThan(0);
  expect(bound.filter((address) => address !== '127.0.0.1' && address !== '::1')).toEqual([]);
  expect(calls.filter(({ call }) => call !== 'bind')).toEqual([]);
});
