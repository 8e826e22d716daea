import { expect, test, vi } from 'vitest';
import { accountOf, runningPortal } from './portal-helpers';
import { request, send, statuses } from './raw-http';

/** Node before 18.17 may run forever at its end when the garbage collector still has something to finish (nodejs/node#47748). */
test('a log-in registers nothing with the garbage collector, so that the app can always quit', async () => {
  const { portal, url } = await runningPortal();
  const { host, port } = new URL(url);
  const register = vi.spyOn(FinalizationRegistry.prototype, 'register');
  const first = await send(Number(port), request('GET / HTTP/1.1', `Host: ${host}`));
  const cookie = /set-cookie: ([^;]+)/i.exec(first)?.[1];
  const csrf = /name="csrf" value="([^"]+)"/.exec(first)?.[1] ?? '';
  const { username, password } = accountOf(portal, 'phone-ios');
  const body = String(new URLSearchParams({ csrf, username, password }));
  const form = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`];
  const head = ['POST /login HTTP/1.1', `Host: ${host}`, `Origin: http://${host}`, `Cookie: ${cookie}`, ...form];
  const answer = await send(Number(port), request(...head) + body);
  expect(statuses(answer)).toEqual([303]);
  expect(answer).toMatch(/location: \/challenge/i);
  const registered = register.mock.calls.length;
  register.mockRestore();
  expect(registered).toBe(0);
});
