import { pause } from './platform/timers';

/** The large parts of `compose`, each of which loads in about 25 ms at most on a slow machine; those needed by others first. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('../../shared/ipc/contracts'),
  () => import('../vault/slots/kdf'),
  () => import('../vault/database/connection'),
  () => import('../vault/service'),
  () => import('xstate'),
  () => import('../verification/session/chart'),
  () => import('../verification/service'),
  () => import('@hono/node-server'),
  () => import('../practice/portal/portal'),
  () => import('../devices'),
  () => import('../profiles/service'),
  () => import('./features'),
];

/**
 * Loads the code of `compose` in small parts. Main's thread is also the browser's: in between it hears keys and clicks, draws
 * the window and serves its files, which one long load would hold up.
 */
export async function warmUp(): Promise<void> {
  for (const part of parts) {
    await part();
    await pause(0);
  }
}
