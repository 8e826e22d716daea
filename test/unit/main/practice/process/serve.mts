// A portal in a process of its own: prints its line, says its memory when asked, ends on a signal.
import { endSignal, servePractice } from '../../../../../src/cli/practice/serve';

process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().rss);
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const result = await servePractice({ port: 0, data: null }, { clock: Date, print, ended: endSignal() });
process.exitCode = result.ok ? 0 : 1;
process.disconnect();
