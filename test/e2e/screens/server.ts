import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../../src/main/app/scheme/policy';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

const startPage = (prelude: string | null): string => (prelude === null ? 'index.html' : `prelude/${prelude}.html`);

/** Serves one folder on 127.0.0.1 under the production policy; `/?prelude=unlock` is the start page with that screen in it. */
export async function serveFolder(
  folder: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const { pathname: name, searchParams } = new URL(request.url ?? '/', 'http://x');
    const file = path.join(folder, name === '/' ? startPage(searchParams.get('prelude')) : path.normalize(name));
    const type = TYPES[path.extname(file)];
    if (!file.startsWith(folder) || !type || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': name.startsWith('/assets/') ? 'max-age=3600, immutable' : 'no-store', // their names change with them
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
