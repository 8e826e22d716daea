import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { SCHEME } from '../../ipc/origin';
import { later } from '../platform/timers';
import type { Manifest, ServedFile } from './manifest';
import { CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from './policy';
import { resolve } from './resolve';

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

/** Serves the renderer's build, and nothing else, under `app://countersign/`; tells each file that was taken. */
export function serveScheme(target: Protocol, manifest: Manifest, served: (file: ServedFile) => void): void {
  target.handle(SCHEME, async (request) => {
    const file = resolve(request.method, request.url, manifest);
    if (file === null) return new Response(null, { status: 404, headers: HEADERS });
    const headers = { ...HEADERS, 'content-type': file.type };
    const bytes = new Uint8Array(await readFile(file.path));
    later(TAKEN_MS, () => served(file));
    return new Response(bytes, { headers });
  });
}
