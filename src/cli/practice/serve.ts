import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Portal } from '../../main/practice/portal/portal';
import { openPortal } from '../../main/practice/portal/portal';
import type { Clock } from '../../shared/clock';
import type { Result } from '../../shared/result';
import { ok } from '../../shared/result';
import { accountLine } from './account-line';

/** What `practice serve` was told. */
export interface ServeOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Folder of the practice file; null: a temporary one that is gone afterwards. */
  readonly data: string | null;
}

/** What it needs from its surroundings. */
export interface ServeParts {
  readonly clock: Clock;
  /** Prints one line on stdout. */
  readonly print: (line: string) => void;
  /** Settles when the person or the system wants it to end. */
  readonly ended: Promise<unknown>;
}

/** Why a portal does not come up. */
export type ServeCode = 'port-taken' | 'no-loopback' | 'io';

/**
 * Runs a practice portal until it is told to end. Prints one JSON line once it answers: `url`, `data` (its
 * folder) and `accounts`, practice secrets included, so that the other commands can answer its challenges.
 */
export async function servePractice(options: ServeOptions, parts: ServeParts): Promise<Result<null, ServeCode>> {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'countersign-practice-'));
  try {
    const opened = openPortal({ folder, clock: parts.clock });
    return opened.ok ? await run(opened.value, folder, options.port, parts) : opened;
  } finally {
    if (options.data === null) rmSync(folder, { recursive: true, force: true });
  }
}

async function run(portal: Portal, folder: string, port: number, parts: ServeParts): Promise<Result<null, ServeCode>> {
  try {
    const started = await portal.start(port);
    if (!started.ok) return started;
    const accounts = portal.accounts().map(accountLine);
    parts.print(JSON.stringify({ practice: true, url: started.value, data: folder, accounts }));
    await parts.ended;
    return ok(null);
  } finally {
    await portal.close();
  }
}

/** Settles at the first SIGTERM or SIGINT. */
export function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

/** Reads a port as typed; null when it is none. */
export function readPort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : null;
}
