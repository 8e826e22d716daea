import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contracts } from '../../../src/shared/ipc/contracts';
import { ask } from '../app/ask';
import { type Launched, launch } from '../app/launch';

const HOME = 'app://countersign/index.html';
let countersign: Launched;

test.beforeAll(async () => {
  countersign = await launch();
});
test.afterAll(() => countersign.close());
test.beforeEach(async () => {
  await countersign.page.reload();
});

/** Addresses of every page that the app has, of any kind. */
const pages = () =>
  countersign.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()));

/** Preferences that must be off where an Electron tells them. */
const unsafe =
  /^(node|webviewTag|allowRunningInsecure|experimental|enableBlinkFeatures|navigateOnDragDrop|spellcheck|plugins)/;

test('every page has the safe preferences (E1)', async () => {
  const all = await countersign.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  );
  expect(all).toHaveLength(1);
  for (const preferences of all) {
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true });
    const on = Object.entries(preferences).filter(
      ([name, value]) => unsafe.test(name) && value !== false && value !== '',
    );
    expect(on).toEqual([]);
  }
});

test('a page sees nothing of Node or Electron (E1)', async () => {
  const types = await countersign.page.evaluate(() =>
    ['process', 'require', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname', 'exports'].filter(
      (name) => name in window,
    ),
  );
  expect(types).toEqual([]);
});

test('a page gets exactly the bridge, which it cannot change (E8)', async () => {
  const graph = await countersign.page.evaluate(async () => {
    const { countersign } = window;
    const own = Object.getOwnPropertyDescriptor(window, 'countersign');
    const before = { call: countersign.call, on: countersign.on };
    const tries = [
      () => Reflect.set(window, 'countersign', null),
      () => Reflect.deleteProperty(window, 'countersign'),
      () => Reflect.defineProperty(window, 'countersign', { value: null }),
      () => Reflect.set(countersign, 'call', null),
      () => Reflect.set(countersign, 'more', 1),
      () => Reflect.defineProperty(countersign, 'on', { value: null }),
    ].map((act) => act());
    return {
      names: Reflect.ownKeys(countersign).map((name) => `${String(name)}: ${typeof Reflect.get(countersign, name)}`),
      own: { writable: own?.writable, configurable: own?.configurable },
      tries,
      isSame: window.countersign === countersign && before.call === countersign.call && before.on === countersign.on,
    };
  });
  expect(graph).toEqual({
    names: ['call: function', 'on: function'],
    own: { writable: false, configurable: false },
    tries: [false, false, false, false, false, false],
    isSame: true,
  });
});

test('the bridge passes the calls of the contracts on and no others (E8)', async () => {
  const { page, folder } = countersign;
  const channels = Object.keys(contracts) as 'app/info'[];
  const nonsense = { nonsense: 1 } as object as Record<string, never>;
  for (const channel of [...channels, 'countersign/call', 'ELECTRON_BROWSER_REQUIRE', 'vault/export', '__proto__'])
    expect(await ask(page, channel as 'app/info', nonsense)).toMatchObject({
      error: { code: 'bad-request' },
    });
  const lines = readFileSync(join(folder, 'logs/countersign.log'), 'utf8').trim().split('\n');
  const refused = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'ipc-refused');
  expect(refused.map(({ channel }) => channel)).toEqual(channels);
});

test('an event brings its fact and nothing of the event itself (E8)', async () => {
  const { page, app } = countersign;
  const got = await page.evaluateHandle(() => {
    const seen: unknown[] = [];
    window.countersign.on('app/go', (...values: unknown[]) => seen.push(...values));
    return seen;
  });
  await app.evaluate(({ app }) =>
    app.emit('second-instance', {}, ['countersign', 'countersign://respond?challenge=4711']),
  );
  await expect.poll(() => got.jsonValue()).toEqual([{ page: 'verify' }]);
});

/** Ways by which a page may try to become another page, or to open one. */
const departures: Readonly<Record<string, string>> = {
  'location to the web': `location.href = 'https://example.com/'`,
  'location.replace': `location.replace('https://example.com/')`,
  'location to a file': `location.href = 'file:///etc/hostname'`,
  'location to data': `location.href = 'data:text/html,x'`,
  'location to our other files': `location.href = 'app://countersign/assets/none.html'`,
  'location to another host of ours': `location.href = 'app://other/index.html'`,
  'meta refresh': `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=https://example.com/'; document.head.append(m)`,
  'window.open': `window.open('https://example.com/')`,
  'window.open of nothing': `window.open()`,
  'window.open of our page': `window.open('app://countersign/index.html', '_blank', 'nodeIntegration=yes,contextIsolation=no')`,
  'a link': `const a = document.createElement('a'); a.href = 'https://example.com/'; document.body.append(a); a.click()`,
  'a link to a new window': `const a = document.createElement('a'); a.href = 'https://example.com/'; a.target = '_blank'; document.body.append(a); a.click()`,
  'a link with the middle button': `const a = document.createElement('a'); a.href = 'https://example.com/'; document.body.append(a); a.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))`,
  'a link to a program': `const a = document.createElement('a'); a.href = 'ms-settings:privacy'; document.body.append(a); a.click()`,
  'a form': `const f = document.createElement('form'); f.action = 'https://example.com/'; document.body.append(f); f.submit()`,
  'history back': `history.back()`,
  'history forward': `history.go(1)`,
};

for (const [name, code] of Object.entries(departures))
  test(`a page does not leave by ${name} (E4)`, async () => {
    const { page } = countersign;
    await page.evaluate(
      (text) =>
        void Object.getPrototypeOf(async () => {})
          .constructor(text)()
          .catch(() => {}),
      code,
    );
    // Whatever was started has been decided when the page has answered main twice.
    await ask(page, 'app/info', {});
    await ask(page, 'app/info', {});
    expect(await pages()).toEqual([HOME]);
    expect(page.url()).toBe(HOME);
  });

test('what is dropped on the page opens nothing (E4)', async () => {
  const { page } = countersign;
  const client = await page.context().newCDPSession(page);
  const data = {
    items: [
      { mimeType: 'text/uri-list', data: 'https://example.com/' },
      { mimeType: 'text/html', data: '<a href="https://example.com/">x</a>' },
    ],
    files: ['/etc/hostname'],
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await ask(page, 'app/info', {});
  expect(await pages()).toEqual([HOME]);
});

test('nothing is downloaded (E4)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-downloads-'));
  const seen = countersign.app.evaluate(
    ({ app, session }, place) =>
      new Promise((done) => {
        app.setPath('downloads', place);
        session.fromPartition('pages').once('will-download', (event) => done(event.defaultPrevented));
      }),
    folder,
  );
  await countersign.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.exe';
    document.body.append(link);
    link.click();
  });
  expect(await seen).toBe(true);
  await expect.poll(() => readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

const permissions = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'push',
  'screen-wake-lock',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'window-management',
];

test('no permission that a page can name is granted (E5)', async () => {
  const granted = await countersign.page.evaluate(async (names) => {
    const states = names.map(async (name) => {
      const asked = { name, userVisibleOnly: true } as unknown as PermissionDescriptor;
      const state = await navigator.permissions.query(asked).then(
        (status) => status.state,
        () => 'unknown',
      );
      return `${name}: ${state}`;
    });
    return (await Promise.all(states)).filter((text) => text.endsWith('granted'));
  }, permissions);
  expect(granted).toEqual([]);
});

/** Each asks for something that needs a permission or a device; it must end in a refusal. */
const wishes: Readonly<Record<string, string>> = {
  camera: `navigator.mediaDevices.getUserMedia({ video: true })`,
  microphone: `navigator.mediaDevices.getUserMedia({ audio: true })`,
  'the screen': `navigator.mediaDevices.getDisplayMedia({ video: true })`,
  'the place': `new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))`,
  notifications: `Notification.requestPermission().then((state) => state === 'granted' || Promise.reject(state))`,
  'reading the clipboard': `navigator.clipboard.readText()`,
  'HID devices': `navigator.hid.requestDevice({ filters: [] }).then((list) => list.length || Promise.reject('none'))`,
  'known HID devices': `navigator.hid.getDevices().then((list) => list.length || Promise.reject('none'))`,
  'USB devices': `navigator.usb.requestDevice({ filters: [] })`,
  'serial ports': `navigator.serial.requestPort()`,
  'Bluetooth devices': `navigator.bluetooth.requestDevice({ acceptAllDevices: true })`,
  MIDI: `navigator.requestMIDIAccess({ sysex: true })`,
  'idle detection': `IdleDetector.requestPermission().then((state) => state === 'granted' || Promise.reject(state))`,
  'the fonts of the system': `queryLocalFonts().then((list) => list.length || Promise.reject('none'))`,
  'the other screens': `getScreenDetails()`,
  'a file to read': `showOpenFilePicker()`,
  'a file to write': `showSaveFilePicker()`,
  'a folder': `showDirectoryPicker()`,
  'the pointer': `document.body.requestPointerLock() ?? Promise.reject('no promise')`,
  'the whole screen': `document.documentElement.requestFullscreen()`,
  'the keyboard': `navigator.keyboard.lock().then(() => document.fullscreenElement || Promise.reject('no effect'))`,
  'lasting storage': `navigator.storage.persist().then((kept) => kept || Promise.reject('no'))`,
  'a wake lock': `navigator.wakeLock.request('screen')`,
  'a service worker': `navigator.serviceWorker.register('/index.html')`,
};

for (const [name, code] of Object.entries(wishes))
  test(`a page that asks for ${name} is refused (E5)`, async () => {
    const outcome = await countersign.page.evaluate(
      (text) =>
        Object.getPrototypeOf(async () => {})
          .constructor(`return ${text}`)()
          .then(
            () => 'granted',
            () => 'refused',
          ),
      code,
    );
    expect(outcome).toBe('refused');
  });

test('no page is embedded in a page (E6)', async () => {
  const { page } = countersign;
  await page.evaluate((home) => {
    for (const name of ['webview', 'iframe', 'object', 'embed', 'portal', 'fencedframe', 'frame']) {
      const element = document.createElement(name);
      try {
        element.setAttribute(name === 'object' ? 'data' : 'src', home);
      } catch {
        // Trusted Types refuse the address of some of them already.
      }
      document.body.append(element);
    }
  }, HOME);
  await ask(page, 'app/info', {});
  expect(await pages()).toEqual([HOME]);
  expect(page.frames().filter((frame) => frame.url() === HOME)).toHaveLength(1);
});

test('nothing of a page stays on the disk (R1)', async () => {
  const stored = await countersign.app.evaluate(({ session }) => session.fromPartition('pages').getStoragePath());
  expect(stored).toBeNull();
});
