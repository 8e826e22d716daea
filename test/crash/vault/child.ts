import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a child process says: one JSON object a line. */
export type Line = Readonly<Record<string, unknown>>;

export const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));

/** Runs a bundled program to its end. */
export function run(path: string, parameters: readonly string[], before: readonly string[] = []) {
  const [program = process.execPath, ...rest] = [...before, process.execPath, path, ...parameters];
  const done = spawnSync(program, rest, { encoding: 'utf8', maxBuffer: 1 << 26 });
  return { lines: linesOf(done.stdout), signal: done.signal, status: done.status, errors: done.stderr };
}

/** Starts a bundled program and kills it once it has said `after` lines; answers with every line that came out whole. */
export async function runAndKill(path: string, parameters: readonly string[], after: number): Promise<Line[]> {
  const child: ChildProcess = spawn(process.execPath, [path, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: Line[] = [];
  const reader = createInterface({ input: child.stdout! });
  reader.on('line', (line) => {
    if (line.endsWith('}')) lines.push(JSON.parse(line));
    if (lines.length >= after) child.kill('SIGKILL');
  });
  await Promise.all([once(child, 'close'), once(reader, 'close')]);
  return lines;
}
