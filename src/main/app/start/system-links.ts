/** Starts kept until the app is made; more than these nobody has asked for. */
const mostWaiting = 8;

/** As much of Electron's `app` as hears of links and of second starts. */
export interface StartSource {
  on(event: 'open-url', heard: (event: { preventDefault(): void }, link: string) => void): unknown;
  on(event: 'second-instance', heard: (event: unknown, words: string[]) => void): unknown;
}

/**
 * Hears from now on what other starts of the program say, and the links that macOS tells of: the one that starts the app comes
 * before Electron is ready, and only once. Gives a function that takes the words of those that came already, in their order,
 * and of every later one.
 */
export function hearStarts(source: StartSource): (take: (words: readonly string[]) => void) => void {
  const waiting: (readonly string[])[] = [];
  let give = (words: readonly string[]): void => {
    if (waiting.length < mostWaiting) waiting.push(words);
  };
  source.on('open-url', (event, link) => {
    event.preventDefault();
    give([link]);
  });
  source.on('second-instance', (_event, words) => give(words));
  return (take) => {
    give = take;
    for (const words of waiting.splice(0)) take(words);
  };
}

/** As much of Electron's `app` as knows who opens links. */
export interface SchemeOwner {
  readonly isPackaged: boolean;
  /** Name of the program that opens a link now, '' when there is none. */
  getApplicationNameForProtocol(link: string): string;
  setAsDefaultProtocolClient(scheme: string, program: string, words: string[]): boolean;
}

/**
 * Makes the packed program the one that opens `countersign:` links, unless another one does: that is the person's choice. The link
 * comes after `--`, so that none is taken for a switch. On macOS the bundle says the same (`protocols` in electron-builder.yml); on
 * Linux the desktop entry does, and nothing is changed from here.
 */
export function takeScheme(app: SchemeOwner, platform: NodeJS.Platform, program: string): void {
  if (!app.isPackaged || platform === 'linux') return;
  if (app.getApplicationNameForProtocol('countersign://') !== '') return;
  app.setAsDefaultProtocolClient('countersign', program, ['--']);
}
