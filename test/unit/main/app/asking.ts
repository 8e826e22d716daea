import { appHandlers } from '../../../../src/main/app/handlers';
import { ClearingClipboard } from '../../../../src/main/verification/clipboard';
import { appContract } from '../../../../src/shared/app/contract';
import { defaultProtection } from '../../../../src/shared/settings/contract';
import { openDoor } from '../ipc/door';

/** The app's own questions, asked through the served door; what would be opened and copied is kept. */
export function createAsking({ hasBrowser = true, hasClipboard = true } = {}) {
  const opened: string[] = [];
  const copied: { text: string; conceal: boolean }[] = [];
  const timers: { ms: number; then: () => void }[] = [];
  const clipboard = new ClearingClipboard({
    adapter: {
      read: () => copied.at(-1)?.text ?? '',
      write(text, conceal) {
        if (!hasClipboard) throw new Error('no clipboard');
        copied.push({ text, conceal });
      },
    },
    clock: { now: () => 1_000_000 },
    schedule(ms, then) {
      timers.push({ ms, then });
      return () => undefined;
    },
    noted: () => null,
  });
  const settings = { protection: () => ({ ...defaultProtection, clipboardSeconds: 20 as const }) };
  let activity = 0;
  let isCompact = false;
  const handlers = appHandlers({ clipboard, settings } as unknown as Parameters<typeof appHandlers>[0], {
    info: { version: '1.2.3', electron: '45.0.0', platform: 'linux', concealedClipboard: false },
    clock: { now: () => 1_000_000 },
    browse: async (address) => {
      if (hasBrowser) opened.push(address);
      return hasBrowser;
    },
    sealingKey: () => new Uint8Array([4, 1, 2]),
    active: () => {
      activity += 1;
    },
    window: {
      get isCompact() {
        return isCompact;
      },
      setCompact(compact) {
        isCompact = compact;
      },
    },
  });
  const { ask } = openDoor(appContract, handlers);
  return { ask, opened, copied, timers, active: () => activity };
}
