import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { runningPortal, Visitor } from './portal-helpers';
import { request, send, statuses } from './raw-http';

const outsideAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && !address.address.startsWith('fe80'))
    .map(({ address }) => address);

test('H1: the portal is reached on loopback only, on a port of its own, and on no other address', async () => {
  const { portal, url } = await runningPortal();
  const { portal: second } = await runningPortal();
  const port = Number(new URL(url).port);
  expect(second.url).not.toBe(url);
  expect(portal.addresses.every((address) => ['127.0.0.1', '::1'].includes(address))).toBe(true);
  for (const address of portal.addresses) {
    const host = address === '::1' ? `[::1]:${port}` : `127.0.0.1:${port}`;
    expect(statuses(await send(port, request('GET / HTTP/1.1', `Host: ${host}`), address))).toEqual([200]);
  }
  for (const address of ['127.0.0.2', ...outsideAddresses()]) {
    await expect(send(port, request('GET / HTTP/1.1', `Host: 127.0.0.1:${port}`), address)).rejects.toThrow();
  }
});

test('H1: a stopped portal answers nobody and frees its port', async () => {
  const { portal, url } = await runningPortal();
  const port = Number(new URL(url).port);
  await portal.stop();
  expect(portal.url).toBeNull();
  await expect(send(port, request('GET / HTTP/1.1', `Host: 127.0.0.1:${port}`))).rejects.toThrow();
  expect(await portal.start(port)).toEqual({ ok: true, value: url });
});

test('H1: a port that is taken is said, not replaced', async () => {
  const { url } = await runningPortal();
  const { portal } = await runningPortal();
  await portal.stop();
  expect(await portal.start(Number(new URL(url).port))).toMatchObject({ ok: false, error: { code: 'port-taken' } });
});

const foreignHosts = (port: number): string[][] => [
  ...[
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1:${port}.evil.example`,
    `localhost.evil.example:${port}`,
    `evil.localhost:${port}`,
    `practice.countersign.local:${port}`,
    `127.0.0.2:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `0x7f.0.0.1:${port}`,
    `0177.0.0.1:${port}`,
    `0.0.0.0:${port}`,
    `[::]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `[0:0:0:0:0:0:0:1]:${port}`,
    `::1:${port}`,
    `[::1%25lo]:${port}`,
    '127.0.0.1',
    'localhost',
    '[::1]',
    '127.0.0.1:1',
    '127.0.0.1:0',
    `127.0.0.1:0${port}`,
    `127.0.0.1:${port}0`,
    `127.0.0.1.:${port}`,
    `localhost.:${port}`,
    `user@127.0.0.1:${port}`,
    `http://127.0.0.1:${port}`,
    `127.0.0.1:${port}/`,
    `127.0.0.1:${port}, evil.example`,
    `127.0.0.1:${port} evil.example`,
    `127.0.0.1:${port}#`,
    `127.0.0.1:${port}?`,
    `127.0.0.1 :${port}`,
    `ⅼocalhost:${port}`,
    '',
  ].map((host) => ['GET / HTTP/1.1', `Host: ${host}`]),
  ['GET / HTTP/1.1'],
  ['GET / HTTP/1.0'],
  ['GET / HTTP/1.1', 'X-Forwarded-Host: 127.0.0.1', 'Host: evil.example'],
  ['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Host: evil.example'],
  ['GET / HTTP/1.1', 'Host: evil.example', `Host: 127.0.0.1:${port}`],
  ['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, `Host: 127.0.0.1:${port}`],
  ['GET / HTTP/1.1', `Host : 127.0.0.1:${port}`],
  ['GET http://evil.example/ HTTP/1.1', `Host: 127.0.0.1:${port}`],
  [`GET http://127.0.0.1:${port}/ HTTP/1.1`, `Host: 127.0.0.1:${port}`],
  [`GET //evil.example/ HTTP/1.1`, `Host: 127.0.0.1:${port}`],
  [`GET /\\evil.example HTTP/1.1`, `Host: 127.0.0.1:${port}`],
  ['OPTIONS * HTTP/1.1', `Host: 127.0.0.1:${port}`],
];

const foreignPages = (port: number): string[][] => {
  const post = ['POST /login HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Content-Length: 0'];
  const get = ['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`];
  const own = `Origin: http://127.0.0.1:${port}`;
  return [
    post,
    [...post, 'Origin: null'],
    [...post, 'Origin: '],
    [...post, 'Origin: http://evil.example'],
    [...post, `Origin: https://127.0.0.1:${port}`],
    [...post, 'Origin: http://127.0.0.1'],
    [...post, `Origin: http://127.0.0.1:${port + 1}`],
    [...post, `Origin: http://localhost:${port}`],
    [...post, `Origin: http://127.0.0.1:${port}.evil.example`],
    [...post, `${own}/`],
    [...post, own, 'Origin: http://evil.example'],
    [...post, own, own],
    [...post, 'Sec-Fetch-Site: same-origin'],
    [...post, own, 'Sec-Fetch-Site: cross-site'],
    [...post, own, 'Sec-Fetch-Site: same-site'],
    [...post, own, 'Sec-Fetch-Site: none'],
    [...get, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image'],
    [...get, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty'],
    [...get, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
    ['PUT / HTTP/1.1', `Host: 127.0.0.1:${port}`, own],
    ['OPTIONS /login HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Origin: http://evil.example'],
    ['DELETE / HTTP/1.1', `Host: 127.0.0.1:${port}`, own],
    ['TRACE / HTTP/1.1', `Host: 127.0.0.1:${port}`],
  ];
};

test('H2: requests under a foreign name or from a foreign page are refused, all of more than 60', async () => {
  const { url, checked } = await runningPortal();
  const port = Number(new URL(url).port);
  const sets = [...foreignHosts(port), ...foreignPages(port)];
  expect(sets.length).toBeGreaterThan(60);
  for (const lines of sets) {
    const [status, ...more] = statuses(await send(port, request(...lines)));
    expect({ lines, status, more }).toEqual({ lines, status: expect.toSatisfy(isRefusal), more: [] });
  }
  expect(checked('password-checked')).toBe(0);
  expect((await fetch(url)).status).toBe(200);
});

const isRefusal = (status: number): boolean => [400, 403, 405, 421].includes(status);

test('H2: it is asked for as 127.0.0.1, localhost or, where bound, [::1], and by a link from elsewhere', async () => {
  const { url, portal } = await runningPortal();
  const port = Number(new URL(url).port);
  const six = portal.addresses.includes('::1') ? [`[::1]:${port}`] : [];
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, ...six]) {
    expect(statuses(await send(port, request('GET / HTTP/1.1', `Host: ${host}`)))).toEqual([200]);
  }
  const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
  expect(statuses(await send(port, request('GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, ...link)))).toEqual([200]);
});

test('H2: no answer, good or bad, may be framed, read by another origin or run a script', async () => {
  const { url } = await runningPortal();
  const visitor = new Visitor(url);
  const answers = [
    await visitor.get('/'),
    await visitor.get('/nowhere'),
    await visitor.get('/style.css'),
    await visitor.get('/account'),
    await visitor.post('/login', {}),
    await visitor.post('/login', {}, { origin: 'http://evil.example' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 303, 403, 403]);
  for (const { headers } of answers) {
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});
