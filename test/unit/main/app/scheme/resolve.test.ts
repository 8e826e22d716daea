import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readManifest } from '../../../../../src/main/app/scheme/manifest';
import { resolve } from '../../../../../src/main/app/scheme/resolve';

const outside = mkdtempSync(join(tmpdir(), 'countersign-scheme-'));
const build = join(outside, 'renderer');
mkdirSync(join(build, 'assets'), { recursive: true });
for (const name of ['index.html', 'assets/index-1a2b.js', 'assets/text.woff2', 'assets/notes.map', '.env'])
  writeFileSync(join(build, name), name);
writeFileSync(join(outside, 'secret.html'), 'secret');
symlinkSync(join(outside, 'secret.html'), join(build, 'link.html'));
const manifest = readManifest(build);
afterAll(() => rmSync(outside, { recursive: true }));

const page = 'app://countersign';

test('serves the files of the build under their names, with a fixed type (E3)', () => {
  expect(resolve('GET', `${page}/index.html`, manifest)).toEqual({
    path: join(build, 'index.html'),
    type: 'text/html; charset=utf-8',
  });
  expect(resolve('GET', `${page}/assets/index-1a2b.js`, manifest)?.type).toBe('text/javascript; charset=utf-8');
  expect(resolve('GET', `${page}/assets/text.woff2`, manifest)?.type).toBe('font/woff2');
});

test('knows nothing that was put there after the start (E3)', () => {
  writeFileSync(join(build, 'late.html'), 'late');
  expect(resolve('GET', `${page}/late.html`, manifest)).toBeNull();
});

test.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get', '', 'PROPFIND'])('has nothing for %s (E3)', (method) => {
  expect(resolve(method, `${page}/index.html`, manifest)).toBeNull();
});

const hostile = [
  `${page}`,
  `${page}/`,
  `${page}//`,
  `${page}/.`,
  `${page}/..`,
  `${page}/../secret.html`,
  `${page}/../../etc/passwd`,
  `${page}/assets/../index.html`,
  `${page}/assets/../../secret.html`,
  `${page}/./index.html`,
  `${page}/assets/./index-1a2b.js`,
  `${page}/assets//index-1a2b.js`,
  `${page}//index.html`,
  `${page}/%2e%2e/secret.html`,
  `${page}/%2E%2E%2Fsecret.html`,
  `${page}/..%2fsecret.html`,
  `${page}/%252e%252e/secret.html`,
  `${page}/%252e%252e%252fsecret.html`,
  `${page}/..%5csecret.html`,
  `${page}/..\\secret.html`,
  `${page}\\index.html`,
  `${page}/assets\\index-1a2b.js`,
  `${page}/%5c..%5csecret.html`,
  `${page}/index.html%00`,
  `${page}/index.html\0.js`,
  `${page}/index.html%00.js`,
  `${page}/index%2ehtml`,
  `${page}/%69ndex.html`,
  `${page}/index.html?`,
  `${page}/index.html?x=1`,
  `${page}/index.html#x`,
  `${page}/index.html/`,
  `${page}/index.html/..`,
  `${page}/index.html `,
  ` ${page}/index.html`,
  `${page}/index.html\n`,
  `${page}/INDEX.HTML`,
  `${page}/Index.html`,
  `${page}/index.html.`,
  `${page}/index.html::$DATA`,
  `${page}/C:/Windows/win.ini`,
  `${page}/c:\\windows\\win.ini`,
  `${page}/C%3A/Windows/win.ini`,
  `${page}//server/share/file`,
  `${page}/\\\\server\\share\\file`,
  `${page}/${build}/index.html`,
  `${page}${join(outside, 'secret.html')}`,
  `${page}/etc/passwd`,
  `${page}/link.html`,
  `${page}/assets`,
  `${page}/assets/`,
  `${page}/assets/notes.map`,
  `${page}/.env`,
  `${page}/__proto__`,
  `${page}/constructor`,
  `${page}/ı́ndex.html`,
  `${page}/indеx.html`,
  `${page}/${'a/'.repeat(2000)}`,
  `${page}/${'a'.repeat(100_000)}`,
  'app://countersign.evil/index.html',
  'app://countersign:80/index.html',
  'app://user@countersign/index.html',
  'app://evil/index.html',
  'app:///index.html',
  'app:/index.html',
  'app:index.html',
  'APP://countersign/index.html',
  'app://COUNTERSIGN/index.html',
  'file:///etc/passwd',
  `file://${build}/index.html`,
  'https://countersign/index.html',
  'data:text/html,hi',
  'blob:app://countersign/1',
  'javascript:alert(1)',
  '',
];

test.each(hostile)('has nothing for %j (E3)', (address) => {
  expect(resolve('GET', address, manifest)).toBeNull();
});
