import { spawn } from 'node:child_process';
import electron from 'electron';
import { flags, project } from '../app/launch';

/** How a tour ended: its exit code, its lines, and of stderr our own. */
export interface Toured {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}

/** Plays the tour as a person would start it, with a temporary folder of the test's. */
export function runTour(words: readonly string[], temporary: string): Promise<Toured> {
  const child = spawn(electron as unknown as string, [project, ...flags, '--tour', ...words], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', error: '' };
  child.stdout.on('data', (chunk) => (texts.out += chunk));
  child.stderr.on('data', (chunk) => (texts.error += chunk));
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const errors = () => lines(texts.error).filter((line) => line.startsWith('error: '));
  return new Promise((done) => child.on('close', (code) => done({ code, lines: lines(texts.out), errors: errors() })));
}
