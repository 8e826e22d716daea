import type { Protection } from '../../../shared/settings/contract';
import type { LockReason } from '../../vault/service-types';

/** The system's events that may lock. Electron's `powerMonitor` has them, those that the system knows. */
export interface PowerEvents {
  on(event: 'suspend' | 'lock-screen' | 'user-did-resign-active' | 'shutdown', take: () => void): unknown;
}

/** Locks when the system sleeps, its screen locks, another user takes over or it shuts down (SECURITY.md V16). */
export function lockWithSystem(
  power: PowerEvents,
  protection: () => Pick<Protection, 'lockOnSleep' | 'lockOnScreenLock'>,
  lock: (reason: LockReason) => void,
): void {
  power.on('suspend', () => protection().lockOnSleep && lock('sleep'));
  power.on('lock-screen', () => protection().lockOnScreenLock && lock('screen-lock'));
  power.on('user-did-resign-active', () => lock('user-switch'));
  power.on('shutdown', () => lock('shutdown'));
}
