import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { SCHEME } from '../../ipc/origin';
import { later } from '../platform/timers';
import type { Manifest, ServedFile } from './manifest';
import { CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from './policy';
import { resolve } from './resolve';
import { type StartLook, startFile, withMarks } from './start-page';

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

/** Milliseconds after which an answer counts as taken; Electron does not tell. */
const TAKEN_MS = 20;

/** What is served, and how the start page looks now. */
export interface Served {
  readonly manifest: Manifest;
  readonly look: () => StartLook;
  /** Hears of each file that was taken. */
  readonly taken: (file: ServedFile) => void;
}

/** Serves the renderer's build, and nothing else, under `app://countersign/`. */
export function serveScheme(target: Protocol, { manifest, look, taken }: Served): void {
  target.handle(SCHEME, async (request) => {
    const file = resolve(request.method, request.url, manifest);
    if (file === null) return new Response(null, { status: 404, headers: HEADERS });
    const headers = { ...HEADERS, 'content-type': file.type };
    const isStart = file === manifest.get('/index.html');
    const body = isStart ? await startPage(manifest, look()) : new Uint8Array(await readFile(file.path));
    later(TAKEN_MS, () => taken(file));
    return new Response(body, { headers });
  });
}

async function startPage(manifest: Manifest, look: StartLook): Promise<string> {
  const file = startFile(manifest, look);
  return file === null ? '' : withMarks(await readFile(file.path, 'utf8'), look);
}
