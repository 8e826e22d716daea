import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** A portal that runs in a process of its own. */
export interface PortalProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Resident memory in bytes, after the garbage is gone. */
  memory(): Promise<number>;
  /** Ends it by SIGTERM; answers with its exit code. */
  end(): Promise<number | null>;
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the portal's process ended with ${code}`);
}

/** Starts one; it is ended with the test. */
export async function portalProcess(): Promise<PortalProcess> {
  const hook = pathToFileURL(join(import.meta.dirname, '../../../../support/typescript.mjs')).href;
  const script = join(import.meta.dirname, 'serve.mts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', hook, script], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await Promise.race([once(child.stdout ?? child, 'data'), failure(child)])) as [Buffer];
  return {
    url: String(JSON.parse(line.toString()).url),
    child,
    async memory() {
      const answer = once(child, 'message');
      child.send('memory');
      return Number((await answer)[0]);
    },
    async end() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      return (await closed)[0] as number | null;
    },
  };
}
