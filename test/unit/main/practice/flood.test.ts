import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../../src/main/practice/portal/rules';
import { folderForTest, runningPortal, SetClock, Visitor } from './portal-helpers';
import { portalProcess } from './process/portal-process';
import { request, send, statuses } from './raw-http';

const soak = process.env['SOAK'] === '1';

async function portalWith(shorter: Partial<typeof limits> = {}) {
  const running = await runningPortal(folderForTest(), new SetClock(), shorter);
  return { ...running, port: Number(new URL(running.url).port) };
}

/** Opens a connection, says `text`, and leaves it there. */
async function hanging(port: number, text: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

/** Waits until a connection is closed, by whatever way. */
const ended = (socket: Socket): Promise<void> =>
  new Promise((resolve) => (socket.closed ? resolve() : socket.resume().once('close', () => resolve())));

const host = (port: number): string => `Host: 127.0.0.1:${port}`;
const post = (port: number, ...headers: string[]): string =>
  ['POST /login HTTP/1.1', host(port), `Origin: http://127.0.0.1:${port}`, ...headers, '', ''].join('\r\n');
const formType = 'Content-Type: application/x-www-form-urlencoded';

test('H7: the limits are those of the requirement', () => {
  expect(limits).toMatchObject({
    connections: 64,
    headerBytes: 8 * 1024,
    bodyBytes: 16 * 1024,
    headersTimeout: 10_000,
    idleTimeout: 5_000,
    requestTimeout: 15_000,
  });
});

test('H7: connections that say nothing, half a header or half a body are ended', async () => {
  const { port } = await portalWith({ idleTimeout: 150, headersTimeout: 300, requestTimeout: 400 });
  const silent = await hanging(port, '');
  const header = await hanging(port, `GET / HTTP/1.1\r\n${host(port)}\r\nX-Slow: `);
  const body = await hanging(port, post(port, formType, 'Content-Length: 100'));
  const trickles = [await hanging(port, 'GET / HT'), await hanging(port, post(port, formType, 'Content-Length: 9999'))];
  const dripping = setInterval(() => trickles.map((socket) => socket.writable && socket.write('a')), 50);
  onTestFinished(() => clearInterval(dripping));
  await Promise.all([silent, header, body, ...trickles].map((socket) => ended(socket)));
});

test('H7: while slow senders hold every connection, a person is still answered and at most 64 are open', async () => {
  const { port, url } = await portalWith();
  const slow: Socket[] = [];
  for (let one = 0; one < (soak ? 500 : 150); one++) slow.push(await hanging(port, `GET / HTTP/1.1\r\nX-${one}: `));
  for (let round = 0; round < 5; round++) expect((await fetch(url)).status).toBe(200);
  await Promise.all(slow.slice(0, -64).map((socket) => ended(socket)));
  expect(slow.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(64);
});

test('H7: stopping ends connections that hang, within its time', async () => {
  const { port, portal } = await portalWith({ stopGrace: 50 });
  const slow = await hanging(port, post(port, formType, 'Content-Length: 100'));
  await Promise.all([portal.stop(), ended(slow)]);
});

test('H7: a body of more than 16 KiB is refused, whether its length is said or not', async () => {
  const { port, url, checked } = await portalWith();
  const visitor = new Visitor(url);
  await visitor.open('/');
  const fields = { csrf: visitor.field('csrf'), username: 'a'.repeat(17_000), password: 'b' };
  expect((await visitor.post('/login', fields)).status).toBe(413);
  const said = post(port, formType, 'Content-Length: 1000000000');
  expect(statuses(await send(port, said))).toEqual([413]);
  const chunk = `1000\r\n${'a'.repeat(4096)}\r\n`;
  const chunked = post(port, formType, 'Transfer-Encoding: chunked') + chunk.repeat(5);
  expect(statuses(await send(port, chunked))).toEqual([413]);
  expect(checked('password-checked')).toBe(0);
  expect((await fetch(url)).status).toBe(200);
});

test('H7: an endless chunked body is cut and not kept in memory', async () => {
  const portal = await portalProcess();
  const port = Number(new URL(portal.url).port);
  const chunk = Buffer.from(`10000\r\n${'a'.repeat(65_536)}\r\n`);
  const before = await portal.memory();
  const socket = await hanging(port, post(port, formType, 'Transfer-Encoding: chunked'));
  const closed = ended(socket);
  const most = soak ? 1024 ** 3 : 64 * 1024 ** 2;
  let sent = 0;
  while (!socket.destroyed && sent < most) {
    sent += chunk.length;
    if (!socket.write(chunk)) await Promise.race([new Promise((go) => socket.once('drain', go)), closed]);
  }
  await closed;
  expect(sent).toBeLessThan(most);
  expect((await portal.memory()) - before).toBeLessThan(50 * 1024 ** 2);
  expect((await fetch(portal.url)).status).toBe(200);
});

test('H7: headers of more than 8 KiB are refused', async () => {
  const { port } = await portalWith();
  const big = request('GET / HTTP/1.1', host(port), `X-Big: ${'a'.repeat(9000)}`);
  expect(statuses(await send(port, big))).toEqual([431]);
  const many = Array.from({ length: 3000 }, (_, index) => `X-${index}: 1`);
  expect(statuses(await send(port, request('GET / HTTP/1.1', host(port), ...many)))).toEqual([431]);
});

test('H7: pairs of lengths that hide a second request are refused, and the hidden one is not answered', async () => {
  const { port, checked } = await portalWith();
  const hidden = `GET /account HTTP/1.1\r\n${host(port)}\r\n\r\n`;
  const length = Buffer.byteLength(hidden);
  const pairs = [
    ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    ['Transfer-Encoding: chunked', 'Content-Length: 5'],
    [`Content-Length: ${length}`, 'Content-Length: 0'],
    ['Content-Length: 0', `Content-Length: ${length}`],
    [`Content-Length: 0, ${length}`],
    [`Content-Length: +${length}`],
    [`Content-Length: -1`],
    ['Content-Length: 0x10'],
    ['Content-Length: 1 0'],
    ['Content-Length : 0'],
    ['Transfer-Encoding: xchunked'],
    ['Transfer-Encoding: identity'],
    ['Transfer-Encoding: chunked, identity'],
    ['Transfer-Encoding:\x0bchunked'],
    ['Transfer-Encoding: \x00chunked'],
    ['Transfer-Encoding', ' : chunked'],
    ['X: y\nTransfer-Encoding: chunked'],
  ];
  for (const headers of pairs) {
    const found = statuses(await send(port, `${post(port, formType, ...headers)}0\r\n\r\n${hidden}`));
    expect({ headers, found }).toEqual({
      headers,
      found: [expect.toSatisfy((status) => status >= 400 && status < 500)],
    });
  }
  const withBody = request('GET / HTTP/1.1', host(port), `Content-Length: ${length}`) + hidden;
  expect(statuses(await send(port, withBody))).toEqual([400]);
  expect(checked('password-checked')).toBe(0);
});

test('H7: pipelined requests are answered one after the other, at most a hundred on one connection', async () => {
  const { port } = await portalWith({ idleTimeout: 300 });
  const one = `GET /style.css HTTP/1.1\r\n${host(port)}\r\n\r\n`;
  const found = statuses(await send(port, one.repeat(150)));
  expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 200));
  expect(found.slice(100).filter((status) => status !== 503)).toEqual([]);
});

test('H7: tunnels, upgrades and odd expectations lead nowhere', async () => {
  const { port, url } = await portalWith();
  const origin = `Origin: http://127.0.0.1:${port}`;
  const odd = [
    request('CONNECT evil.example:443 HTTP/1.1', host(port)),
    `GET / HTTP/1.1\r\n${host(port)}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    request('POST /login HTTP/1.1', host(port), origin, 'Expect: a-miracle', 'Content-Length: 1'),
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ];
  for (const bytes of odd) expect(statuses(await send(port, bytes))).not.toContain(200);
  expect((await fetch(url)).status).toBe(200);
});

/** A generator that gives the same numbers every time. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A good request with some bytes changed, cut out, doubled or put in. */
function malformed(good: string, below: (limit: number) => number): Buffer {
  let bytes = Buffer.from(good, 'latin1');
  for (let change = 0; change <= below(6); change++) {
    const at = below(bytes.length);
    const end = Math.min(bytes.length, at + 1 + below(8));
    const noise = Buffer.from(Array.from({ length: below(12) }, () => below(256)));
    const middle = [noise, Buffer.alloc(0), Buffer.concat([bytes.subarray(at, end), bytes.subarray(at, end)])];
    bytes = Buffer.concat([bytes.subarray(0, at), middle[below(3)] ?? noise, bytes.subarray(end)]);
  }
  return bytes;
}

/** Sends and hangs up its own side, so that half a request has an end too. */
async function throwAt(port: number, bytes: Buffer): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  socket.end(bytes);
  await ended(socket);
}

test('H7: no malformed request stops the portal; a person is answered meanwhile and memory stays bounded', async () => {
  const portal = await portalProcess();
  const port = Number(new URL(portal.url).port);
  const below = numbers(20261124);
  const body = 'csrf=a&username=b&password=c';
  const good = [
    request('GET / HTTP/1.1', host(port), 'Accept: text/html', 'Cookie: practice_1=abc'),
    `${post(port, formType, `Content-Length: ${body.length}`)}${body}`,
    `${post(port, formType, 'Transfer-Encoding: chunked')}1c\r\n${body}\r\n0\r\n\r\n`,
  ];
  const round = async () => {
    const thrown = Array.from({ length: 30 }, () => throwAt(port, malformed(good[below(good.length)] ?? '', below)));
    const [answer] = await Promise.all([fetch(portal.url), ...thrown]);
    expect(answer.status).toBe(200);
  };
  for (let warm = 0; warm < 10; warm++) await round();
  const before = await portal.memory();
  for (let done = 0; done < (soak ? 100_000 : 1_500); done += 30) await round();
  expect((await portal.memory()) - before).toBeLessThan(50 * 1024 ** 2);
  expect(await portal.end()).toBe(0);
});
