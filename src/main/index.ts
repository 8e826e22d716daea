import { app } from 'electron';
import { runDesktop } from './app/desktop';
import { ownWords, readStart } from './app/start/arguments';
import { refusedSwitch } from './app/start/switches';

const refused = app.isPackaged ? refusedSwitch(process.argv) : null;
const words = ownWords(process.argv, app.isPackaged);
const start = readStart(words);

if (refused !== null) {
  process.stderr.write(`error: switch-refused: ${refused} is not allowed here.\n`);
  app.exit(2);
} else if (start.kind === 'version') {
  process.stdout.write(`${app.getVersion()}\n`);
  app.exit(0);
} else runDesktop(start, words);
