import { type DesktopCapturerSource, desktopCapturer, type NativeImage, screen } from 'electron';
import type { ScreenSource } from '../../../shared/capture/contract';
import { fail, ok } from '../../../shared/result';
import { kindOf } from '../../../shared/verification/code-characters';
import type { Screens } from '../../capture/screens';
import { later } from './timers';

/** What the screens are looked at with. */
export interface ScreenParts {
  /** Ids of this app's own windows, which are not offered. */
  readonly ownWindows: () => readonly string[];
  /** The system asks the person itself each time (Wayland's portal), so that one question has to be enough. */
  readonly asksItself: boolean;
}

/** Pictures to choose by, in pixels. */
const SMALL = { width: 320, height: 200 } as const;
/** How long a person may take to answer the system's question. */
const ANSWER_MS = 120_000;
/** JPEG: a screen as PNG takes a second of main's time, and a code is read from either. */
const QUALITY = 92;

/** The largest screen in physical pixels. */
function largest() {
  const sizes = screen.getAllDisplays().map(({ size, scaleFactor }) => ({
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
  }));
  const most = (side: 'width' | 'height') => Math.max(...sizes.map((size) => size[side]), SMALL[side]);
  return { width: most('width'), height: most('height') };
}

/** Chromium's list; null when the system or the person said no, or nobody answered. */
async function look(size: { width: number; height: number }): Promise<readonly DesktopCapturerSource[] | null> {
  const asked = desktopCapturer.getSources({ types: ['screen', 'window'], thumbnailSize: size }).catch(() => null);
  let stop = (): void => undefined;
  const tooLate = new Promise<null>((done) => {
    stop = later(ANSWER_MS, () => done(null));
  });
  const sources = await Promise.race([asked, tooLate]);
  stop();
  return sources;
}

const fileOf = (image: NativeImage): string => image.toJPEG(QUALITY).toString('base64');
const smallFile = (image: NativeImage): string =>
  image.isEmpty() ? '' : image.resize({ width: SMALL.width }).toPNG().toString('base64');

/** A window's title is another program's text: what does not stand for itself is left out (SECURITY.md P14). */
const inert = (title: string): string =>
  [...title]
    .filter((character) => !['control', 'reordering', 'invisible', 'broken'].includes(kindOf(character)))
    .join('');

const sourceOf = ({ id, name, thumbnail }: DesktopCapturerSource): ScreenSource => ({
  id: id.slice(0, 128),
  name: inert(name.slice(0, 256)),
  kind: id.startsWith('screen:') ? 'screen' : 'window',
  picture: smallFile(thumbnail),
});

/**
 * The system's screens and windows through Electron. Main takes one still picture, so no page ever gets a permission to
 * record the screen (SECURITY.md E5). A picture that the portal gave is kept until the next list.
 */
export function systemScreens({ ownWindows, asksItself }: ScreenParts): Screens {
  let given: readonly DesktopCapturerSource[] = [];
  const take = (sources: readonly DesktopCapturerSource[], id: string) => {
    const image = sources.find((source) => source.id === id)?.thumbnail;
    given = [];
    return image === undefined || image.isEmpty() ? fail('screen-gone') : ok(fileOf(image));
  };
  return {
    async list() {
      const all = await look(asksItself ? largest() : SMALL);
      if (all === null) return fail('screen-refused');
      const own = ownWindows();
      const sources = all.filter(({ id }) => !own.includes(id));
      given = asksItself ? sources : [];
      return sources.length === 0 ? fail('screen-none') : ok(sources.map(sourceOf));
    },
    async take(id) {
      if (asksItself) return take(given, id);
      const all = await look(largest());
      return all === null ? fail('screen-refused') : take(all, id);
    },
  };
}
