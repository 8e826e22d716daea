import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../../src/main/app/scheme/policy';
import { type Launched, launch } from '../app/launch';

let countersign: Launched;
let server: Server;
let requests = 0;
let web = '';

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    requests += 1;
    response.end('window.broken = true');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  countersign = await launch();
});
test.afterAll(async () => {
  await countersign.close();
  await new Promise((done) => server.close(done));
});

/** Frames in the page that show anything but the browser's own "blocked" page. */
const loadedFrames = (): string[] =>
  countersign.page
    .frames()
    .slice(1)
    .map((frame) => frame.url())
    .filter((url) => !['', 'about:blank', 'about:srcdoc', 'chrome-error://chromewebdata/'].includes(url));

/** Code that a page which was taken over might run; each tries one way out of the policy. */
const injections: Readonly<Record<string, string>> = {
  'inline script': `const s = document.createElement('script'); s.textContent = 'window.broken = true'; document.body.append(s)`,
  'script from the web': `const s = document.createElement('script'); s.src = web; document.body.append(s)`,
  'module from the web': `import(web).catch(() => {})`,
  'handler attribute': `document.body.setAttribute('onclick', 'window.broken = true'); document.body.click()`,
  'markup with a handler': `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broken = true">')`,
  'markup with a frame': `document.createElement('div').innerHTML = '<iframe srcdoc="x"></iframe>'`,
  'document.write': `document.write('<p>x</p>')`,
  eval: `eval('window.broken = true')`,
  'new Function': `new Function('window.broken = true')()`,
  'a timer of text': `setTimeout('window.broken = true', 0)`,
  'javascript: address': `const a = document.createElement('a'); a.href = 'javascript:window.broken = true'; document.body.append(a); a.click()`,
  'remote image': `new Image().src = web`,
  'image of data': `new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='`,
  'a policy of its own for Trusted Types': `trustedTypes.createPolicy('mine', { createScript: (text) => text })`,
  'a worker of its own': `new Worker('/assets/x.js')`,
  fetch: `fetch(web).catch(() => {})`,
  'fetch of our own files': `fetch('/index.html').then(() => { window.broken = true }).catch(() => {})`,
  XMLHttpRequest: `const r = new XMLHttpRequest(); r.open('GET', web); r.send()`,
  WebSocket: `new WebSocket(web.replace('http', 'ws'))`,
  EventSource: `new EventSource(web)`,
  beacon: `navigator.sendBeacon(web, 'x')`,
  iframe: `const f = document.createElement('iframe'); f.src = web; document.body.append(f)`,
  'iframe of our own page': `const f = document.createElement('iframe'); f.src = '/index.html'; document.body.append(f)`,
  'iframe of text': `const f = document.createElement('iframe'); f.setAttribute('srcdoc', '<p>x</p>'); document.body.append(f)`,
  object: `const o = document.createElement('object'); o.data = web; document.body.append(o)`,
  embed: `const e = document.createElement('embed'); e.src = web; document.body.append(e)`,
  form: `const f = document.createElement('form'); f.action = web; f.method = 'post'; document.body.append(f); f.submit()`,
  base: `const b = document.createElement('base'); b.href = web; document.head.append(b)`,
  'inline style element': `const s = document.createElement('style'); s.textContent = 'body { background: red }'; document.head.append(s)`,
  'style attribute': `document.body.setAttribute('style', 'background: red')`,
  'style sheet from the web': `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = web; document.head.append(l)`,
  'font from the web': `new FontFace('x', 'url(' + web + ')').load().catch(() => {})`,
  video: `const v = document.createElement('video'); v.src = web; document.body.append(v)`,
  worker: `new Worker(web)`,
  'worker of a blob': `new Worker(URL.createObjectURL(new Blob(['1'])))`,
  'shared worker': `new SharedWorker(web)`,
};

for (const [name, code] of Object.entries(injections))
  test(`an injected ${name} is stopped by the policy (E2)`, async () => {
    const { page } = countersign;
    await page.reload();
    // As a script of the page itself would run it: not under the debugger's exemption from the policy.
    const violated = await page.evaluate(
      async ([address, text]) => {
        const seen = new Promise<string>((done) =>
          document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), {
            once: true,
          }),
        );
        const act = Object.getPrototypeOf(async () => {}).constructor('web', text);
        setTimeout(() => void act(address).catch(() => {}), 0);
        return seen;
      },
      [web, code] as const,
    );
    expect(violated).not.toBe('');
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(page.url()).toBe('app://countersign/index.html');
    expect(loadedFrames()).toEqual([]);
    expect(requests).toBe(0);
  });

test('a page cannot show a file of this computer (E3)', async () => {
  const loaded = await countersign.page.evaluate(
    () =>
      new Promise((done) => {
        const image = new Image();
        image.onload = () => done(true);
        image.onerror = () => done(false);
        image.src = 'file:///usr/share/pixmaps/debian-logo.png';
      }),
  );
  expect(loaded).toBe(false);
});

test('every answer of the scheme carries the policy, and only files of the build are there (E2, E3)', async () => {
  const ask = (method: string, address: string) =>
    countersign.app.evaluate(
      async ({ session }, [how, where]) => {
        const reply = await session.fromPartition('pages').fetch(where, { method: how });
        return { status: reply.status, headers: Object.fromEntries(reply.headers) };
      },
      [method, address] as const,
    );
  const good = await ask('GET', 'app://countersign/index.html');
  expect(good).toMatchObject({
    status: 200,
    headers: {
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=utf-8',
    },
  });
  for (const path of ['', 'none.html', '..%2f..%2fpackage.json', '%2e%2e/preload/index.js', 'index.html?x'])
    expect((await ask('GET', `app://countersign/${path}`)).status).toBe(404);
  expect((await ask('POST', 'app://countersign/index.html')).status).toBe(404);
  expect((await ask('GET', 'app://other/index.html')).status).toBe(404);
});

test('the page itself breaks no rule of the policy', async () => {
  const { page } = countersign;
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(said.filter((text) => /Content Security Policy|Trusted/i.test(text))).toEqual([]);
});
