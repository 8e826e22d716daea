import { readFileSync } from 'node:fs';
import { systemCode } from '../files/problems';

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

/** Field 22 of /proc/<pid>/stat, counted after the last `)`, since the program's name may hold anything (proc(5)). */
const startTicks = (stat: string): string | null => stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;

/**
 * What tells a process from a later one with the same pid: boot and start time on Linux, null where the system does
 * not say so in a file, or where there is no such process.
 */
export function startOf(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`);
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim();
  return stat === null || boot === undefined ? null : `${boot}/${startTicks(stat)}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Whether the process that wrote `pid` and `start` still runs. Without start times an equal pid counts as running. */
export function stillRuns(pid: number, start: string | null): boolean {
  if (!isAlive(pid)) return false;
  const now = startOf(pid);
  return start === null || now === null || now === start;
}
