import { join } from 'node:path';
import { app } from 'electron';
import { shell } from '../shared/i18n/en/shell';
import { runDesktop } from './app/desktop';
import { ownWords, readStart } from './app/start/arguments';
import { refusedSwitch } from './app/start/switches';

/** `out/`. Known here, in the entry: a chunk of the bundle lies one folder deeper. */
const build = join(__dirname, '..');
const refused = app.isPackaged ? refusedSwitch(process.argv) : null;
if (refused === null) begin();
else {
  process.stderr.write(`error: switch-refused: ${shell.errors['switch-refused'].replace('{{name}}', refused)}\n`);
  app.exit(2);
}

/** Becomes what the words on the command line say: a command, its version, or the app with its window. */
function begin(): void {
  const words = ownWords(process.argv, app.isPackaged);
  const start = readStart(words);
  if (start.kind === 'version') {
    process.stdout.write(`${app.getVersion()}\n`);
    app.exit(0);
  } else if (start.kind === 'command')
    void import('./app/command').then(({ runCommand }) => runCommand(start.words, build));
  else if (start.kind === 'tour') void import('./app/tour').then(({ runTour }) => runTour(start.words, build));
  else runDesktop(words, build);
}
