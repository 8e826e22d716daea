import type { App, Session, WebContents } from 'electron';
import { isOurs } from '../../ipc/origin';
import { type Log, open } from '../../log';

/** Whether a page may go to an address. */
export type MayGo = (contents: WebContents, address: string) => boolean;

/** No page of ours goes anywhere. */
export const nowhere: MayGo = () => false;

/** Refuses what no page of ours ever needs, for every page there will be (SECURITY.md E4, E6). */
export function guardContents(app: App, log: Log, mayGo: MayGo): void {
  app.on('web-contents-created', (_event, contents) => refuseAll(contents, log, mayGo));
}

function refuseAll(contents: WebContents, log: Log, mayGo: MayGo): void {
  const refuse = (what: string) => (event: { preventDefault(): void; readonly url?: string }) => {
    if (event.url !== undefined && mayGo(contents, event.url)) return;
    event.preventDefault();
    log.note('page-refused', { what: open(what) });
  };
  contents.on('will-navigate', refuse('navigate'));
  contents.on('will-frame-navigate', refuse('navigate-frame'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.on('select-bluetooth-device', (event, _devices, choose) => chooseNone(event, choose));
  contents.setWindowOpenHandler(() => {
    log.note('page-refused', { what: open('window') });
    return { action: 'deny' };
  });
}

/** Whether a page of ours may have the camera now. */
export type MayHave = (permission: string, media: readonly string[]) => boolean;

/**
 * Refuses every permission, device and download of a session (SECURITY.md E4, E5), but for the camera while a dialog of
 * ours has it.
 * @param camera asked for each wish of a page of ours; nobody else is let through
 */
export function guardSession(session: Session, log: Log, camera: { readonly mayHave: MayHave } | null = null): void {
  const mayHave = (address: string, permission: string, media: readonly string[]) =>
    camera !== null && isOurs(address) && camera.mayHave(permission, media);
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const may = mayHave(contents.getURL(), permission, media);
    if (!may) log.note('permission-refused', { permission: open(permission) });
    answer(may);
  });
  session.setPermissionCheckHandler((contents, permission, _origin, { mediaType }) =>
    mayHave(contents?.getURL() ?? '', permission, mediaType === undefined ? [] : [mediaType]),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, choose) => chooseNone(event, choose));
  session.on('select-usb-device', (event, _details, choose) => chooseNone(event, choose));
  session.on('select-serial-port', (event, _ports, _contents, choose) => chooseNone(event, choose));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** Answers a page's question for a device with "none". */
function chooseNone(event: { preventDefault(): void }, choose: (id: string) => void): void {
  event.preventDefault();
  choose('');
}
