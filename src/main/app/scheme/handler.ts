import { readFileSync } from 'node:fs';
import { type Protocol, type ProtocolResponse, protocol } from 'electron';
import { SCHEME } from '../../ipc/origin';
import type { Manifest } from './manifest';
import { CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from './policy';
import { resolve } from './resolve';
import { type StartPage, startFile, withMarks } from './start-page';

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/** Makes `app:` a scheme with an origin of its own. Must be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** What is served. */
export interface Served {
  readonly manifest: Manifest;
  readonly startPage: StartPage;
  /** Told each time that the start page was given to a window. */
  readonly begun: () => void;
}

/**
 * Serves the renderer's build, and nothing else, under `app://countersign/`. Not by `protocol.handle`: its requests and
 * answers are those of the web, streams among them, and with it the first picture came 60 ms later (Electron 25, two slow
 * cores). The files are small and local, so they are read where they stand: waiting for a read takes longer.
 */
export function serveScheme(target: Protocol, served: Served): void {
  target.registerBufferProtocol(SCHEME, ({ method, url }, give) => give(answer(served, method, url)));
}

function answer({ manifest, startPage, begun }: Served, method: string, url: string): ProtocolResponse {
  const file = resolve(method, url, manifest);
  if (file === null) return { statusCode: 404, headers: HEADERS, data: Buffer.alloc(0) };
  const isStart = file === manifest.get('/index.html');
  if (isStart) begun();
  const data = isStart ? startHtml(manifest, startPage) : readFileSync(file.path);
  return { headers: { ...HEADERS, 'content-type': file.type }, mimeType: file.type.replace(/;.*/, ''), data };
}

function startHtml(manifest: Manifest, startPage: StartPage): Buffer {
  const file = startFile(manifest, startPage);
  return Buffer.from(file === null ? '' : withMarks(readFileSync(file.path, 'utf8'), startPage));
}
