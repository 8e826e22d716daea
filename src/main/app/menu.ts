import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Page, page as pages } from '../../shared/app/contract';
import type { Words } from './words';

/** What the menu can ask for. */
export interface MenuActions {
  readonly go: (page: Page) => void;
  /** Makes the window compact, or ordinary again. */
  readonly compact: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

/** Builds the application's menu and puts it in place. */
export function setMenu({ menu: words }: Words, actions: MenuActions): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      // A Mac takes the first menu for the program's own.
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { label: words.file, submenu: fileMenu(words, actions) },
      { label: words.edit, submenu: editMenu(words) },
      { label: words.go, submenu: goMenu(words, actions) },
      { label: words.view, submenu: viewMenu(words, actions) },
      { label: words.help, role: 'help', submenu: [{ label: words.about, role: 'about' }] },
    ]),
  );
}

const line: MenuItemConstructorOptions = { type: 'separator' };

const fileMenu = (words: Words['menu'], { go, lock, quit }: MenuActions): MenuItemConstructorOptions[] => [
  { label: words.lock, accelerator: 'CmdOrCtrl+L', click: lock },
  { label: words.settings, accelerator: 'CmdOrCtrl+,', click: () => go('settings') },
  line,
  { label: words.close, role: 'close' },
  { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: quit },
];

const editMenu = (words: Words['menu']): MenuItemConstructorOptions[] => [
  { label: words.undo, role: 'undo' },
  { label: words.redo, role: 'redo' },
  line,
  { label: words.cut, role: 'cut' },
  { label: words.copy, role: 'copy' },
  { label: words.paste, role: 'paste' },
  { label: words.selectAll, role: 'selectAll' },
];

const goMenu = (words: Words['menu'], { go }: MenuActions): MenuItemConstructorOptions[] =>
  pages.options.map((page, place) => ({
    label: words.pages[page],
    accelerator: `CmdOrCtrl+${place + 1}`,
    click: () => go(page),
  }));

const viewMenu = (words: Words['menu'], { compact }: MenuActions): MenuItemConstructorOptions[] => [
  { label: words.compact, accelerator: 'CmdOrCtrl+Shift+M', click: compact },
  line,
  { label: words.actualSize, role: 'resetZoom' },
  { label: words.zoomIn, role: 'zoomIn' },
  { label: words.zoomOut, role: 'zoomOut' },
  line,
  { label: words.fullScreen, role: 'togglefullscreen' },
];
