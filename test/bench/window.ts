import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { type Line, median } from './measure';

/**
 * What one start took: milliseconds until a button can be pressed and until a press of it is answered, and KiB of memory of
 * all processes after that.
 */
interface Start {
  readonly ms: number;
  readonly answeredMs: number;
  readonly kib: number;
}

const stat = (pid: string): string => readFileSync(`/proc/${pid}/stat`, 'utf8');

/** All processes that descend from `pid`, itself included. */
function family(pid: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = pids.filter((name) => {
    try {
      return Number(stat(name).split(') ')[1]?.split(' ')[1]) === pid;
    } catch {
      return false; // it ended while we looked
    }
  });
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}

/** Resident memory with shared pages counted in parts (PSS), so that a library is not counted once per process. */
function memory(pids: readonly number[]): number {
  const parts = pids.filter((pid) => existsSync(`/proc/${pid}/smaps_rollup`));
  const pss = (pid: number): number =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
  return parts.reduce((sum, pid) => sum + pss(pid), 0);
}

/** `answer`: what is on the page once its button was pressed. */
async function start(entry: string, answer: string): Promise<Start> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const began = performance.now();
  const app = await _electron.launch({ args: [entry, '--no-sandbox', '--disable-gpu', `--user-data-dir=${data}`] });
  try {
    const page = await app.firstWindow();
    await page.getByRole('button').first().click({ trial: true });
    const ms = performance.now() - began;
    await page.getByRole('button').first().click();
    await page.getByText(answer).first().waitFor();
    const answeredMs = performance.now() - began;
    await page.evaluate(() => new Promise((rested) => requestIdleCallback(rested)));
    return { ms, answeredMs, kib: memory(family(app.process().pid ?? 0)) };
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function line(what: string, unit: string, ours: number, peer: number, limit: number | null): Line {
  const ratio = ours / peer;
  return {
    what,
    ours: `${Math.round(ours)} ${unit}`,
    peer: `empty Electron window: ${Math.round(peer)} ${unit}`,
    figure: `${ratio.toFixed(2)}×`,
    limit: limit === null ? '–' : `≤ ${limit}×`,
    good: limit === null || ratio <= limit,
  };
}

/** Starts of each; single ones differ by a third from one another. */
const ROUNDS = 15;

/** Cold start until a button can be pressed, and memory, beside an Electron window with one button in it; in turns. */
export async function windowLines(): Promise<readonly Line[]> {
  const ours: Start[] = [];
  const empty: Start[] = [];
  const peer = resolve('test/bench/empty-app');
  const startPeer = () => start(peer, 'Pressed');
  const startOurs = () => start('.', 'Choose a passphrase');
  await startPeer(); // the first start of all reads the disk
  await startOurs();
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await startPeer());
    ours.push(await startOurs());
  }
  const middle = (starts: readonly Start[], of: keyof Start): number => median(starts.map((each) => each[of]));
  return [
    line('Cold start until a button can be pressed', 'ms', middle(ours, 'ms'), middle(empty, 'ms'), 1.25),
    line('… until that press is answered', 'ms', middle(ours, 'answeredMs'), middle(empty, 'answeredMs'), null),
    line('Memory of all processes (PSS)', 'MiB', middle(ours, 'kib') / 1024, middle(empty, 'kib') / 1024, 1.3),
  ];
}
