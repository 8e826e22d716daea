import type { AppInfo, appContract } from '../../shared/app/contract';
import type { Handlers } from '../../shared/ipc/contract';
import { fail, ok } from '../../shared/result';
import type { Clipboard } from './clipboard';
import { checkExternalUrl } from './external-url';

/** What the app's own questions need. */
export interface AppParts {
  readonly info: Omit<AppInfo, 'concealedClipboard'>;
  readonly clipboard: Clipboard;
  readonly clipboardSeconds: () => number;
  /** Opens a checked address in the person's browser; false when there is none. */
  readonly browse: (address: string) => Promise<boolean>;
  readonly active: () => void;
}

/** Answers what a page asks of the app itself. */
export const appHandlers = (parts: AppParts): Handlers<typeof appContract> => ({
  'app/info': () => ok({ ...parts.info, concealedClipboard: parts.clipboard.conceals }),
  'app/open-external': async ({ url }) => {
    const checked = checkExternalUrl(url);
    if (!checked.ok) return checked;
    return (await parts.browse(checked.value)) ? ok({}) : fail('no-browser');
  },
  'app/copy': ({ text, clears }) => parts.clipboard.copy(text, clears ? parts.clipboardSeconds() : null),
  'app/active': () => {
    parts.active();
    return ok({});
  },
});
