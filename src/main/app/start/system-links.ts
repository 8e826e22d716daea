/** Links kept until the app is made; more than these nobody has asked for. */
const mostWaiting = 8;

/** As much of Electron's `app` as hears of links. */
export interface LinkSource {
  on(event: 'open-url', heard: (event: { preventDefault(): void }, link: string) => void): unknown;
}

/**
 * Hears the links that macOS tells of, from now on: the link that starts the app comes before Electron is ready, and only once.
 * Gives a function that takes those that came already, in their order, and every later one.
 */
export function hearLinks(source: LinkSource): (take: (link: string) => void) => void {
  const waiting: string[] = [];
  let give = (link: string): void => {
    if (waiting.length < mostWaiting) waiting.push(link);
  };
  source.on('open-url', (event, link) => {
    event.preventDefault();
    give(link);
  });
  return (take) => {
    give = take;
    for (const link of waiting.splice(0)) take(link);
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
