import { join } from 'node:path';
import { Menu, nativeImage, nativeTheme, Tray } from 'electron';
import type { Page } from '../../shared/app/contract';
import type { Words } from './words';

/** What the tray can ask for. */
export interface TrayActions {
  readonly show: () => void;
  readonly go: (page: Page) => void;
  /** Makes the window compact, or ordinary again. */
  readonly compact: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

/** The mark in the system's tray: barred while the vault is open, with a dot while it is locked. */
export class TrayMark {
  readonly #tray: Tray;
  readonly #icons: string;
  readonly #actions: TrayActions;

  /** @param icons folder with `open.png` and `locked.png`, the same `-on-dark`, and `@2x` of each */
  constructor(icons: string, actions: TrayActions) {
    this.#icons = icons;
    this.#actions = actions;
    this.#tray = new Tray(this.#image(false));
    this.#tray.on('click', actions.show);
  }

  /** Shows the vault's state, in picture and words. */
  show(open: boolean, { tray: words }: Words): void {
    const { show, go, compact, lock, quit } = this.#actions;
    this.#tray.setImage(this.#image(open));
    this.#tray.setToolTip(open ? words.open : words.locked);
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.show, click: show },
        open ? { label: words.answer, click: () => go('verify') } : { label: words.unlock, click: show },
        { label: words.practice, enabled: open, click: () => go('practice') },
        { label: words.compact, click: compact },
        { type: 'separator' },
        { label: words.lock, enabled: open, click: lock },
        { label: words.quit, click: quit },
      ]),
    );
  }

  destroy(): void {
    this.#tray.destroy();
  }

  #image(open: boolean) {
    const isMac = process.platform === 'darwin';
    const bar = !isMac && nativeTheme.shouldUseDarkColors ? '-on-dark' : '';
    const image = nativeImage.createFromPath(join(this.#icons, `${open ? 'open' : 'locked'}${bar}.png`));
    image.setTemplateImage(isMac);
    return image;
  }
}
