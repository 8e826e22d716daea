import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { Failure } from '../../../shared/result';
import { quietChromium } from '../platform/chromium';
import { declareScheme } from '../scheme/handler';
import { readTourOptions } from './options';
import { perform } from './perform';
import { pictureFolder } from './pictures';
import { complain, say } from './say';
import type { TourCode } from './types';

/** Where the portal is; the one host that may be reached. */
const LOOPBACK = '127.0.0.1';

/**
 * Plays the tour in place of the app, in a temporary data folder that is removed at the end, and ends the program: 0 when
 * every step was done, 1 when one was not, 2 for words that are not known. A running app is not disturbed.
 * @param words what stands after `--tour`
 * @param build the folder `out/`
 */
export function runTour(words: readonly string[], build: string): void {
  const options = readTourOptions(words, process.cwd());
  if (options === null) {
    refuse(2, { code: 'bad-words', facts: {} });
    return;
  }
  const pictures = pictureFolder(options.pictures);
  if (!pictures.ok) {
    refuse(1, pictures.error);
    return;
  }
  const stop = new AbortController();
  const data = prepare();
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop.abort();
  });
  void app
    .whenReady()
    .then(() => perform({ data, build, pictures: pictures.value, theme: options.theme, signal: stop.signal }, say))
    .catch((fault: unknown) => {
      complain({ code: 'internal', facts: { name: fault instanceof Error ? fault.name : typeof fault } });
      return 1;
    })
    .then((code) => app.exit(code));
}

/** Makes the data folder and tells Electron of it, as long as that can be told. */
function prepare(): string {
  const data = mkdtempSync(join(tmpdir(), 'countersign-tour-'));
  app.setPath('userData', data);
  app.setPath('sessionData', join(data, 'session'));
  process.on('exit', () => rmSync(data, { recursive: true, force: true }));
  quietChromium(app, [LOOPBACK]);
  declareScheme();
  app.on('window-all-closed', () => undefined);
  return data;
}

function refuse(code: number, error: Failure<TourCode>): void {
  complain(error);
  app.exit(code);
}
