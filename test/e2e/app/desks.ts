import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A display with the app and another program on it; the other one sees and changes the clipboard as any program may. */
export interface Desk {
  /** How the app is started there. */
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** What the other program pastes; empty where the clipboard is. */
  read(): string;
  /** The other program copies a text. */
  copy(text: string): void;
  /** A key is pressed as on a keyboard of wire and plastic: Wayland lets a program copy only after one. */
  touchKeyboard(): void;
  stop(): void;
}

const LONG = { encoding: 'utf8', timeout: 20_000 } as const;

/** What a program prints; empty when it fails, as both readers do on an empty clipboard. */
function printed(program: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  try {
    return execFileSync(program, args, { ...LONG, env, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** Gives a text to a program that stays in the background for as long as it owns the clipboard. */
function fed(program: string, args: readonly string[], text: string, env: NodeJS.ProcessEnv): void {
  execFileSync(program, args, { ...LONG, env, input: text, stdio: ['pipe', 'ignore', 'ignore'] });
}

/** The X11 display that the tests run on, with xclip as the other program. */
export async function x11Desk(): Promise<Desk> {
  const env = process.env;
  return {
    env: {},
    args: ['--ozone-platform=x11'],
    read: () => printed('xclip', ['-selection', 'clipboard', '-o'], env),
    copy: (text) => fed('xclip', ['-selection', 'clipboard'], text, env),
    touchKeyboard: () => {},
    stop: () => {},
  };
}

/** No screen, no keyboard, no graphics card; every window is the size of the display. */
const SWAY = 'xwayland disable\noutput HEADLESS-1 resolution 1280x800\n';

/** sway refuses to run as root, where CI is root; anybody may talk to it who can open its socket. */
const UNPRIVILEGED = ['--reuid=65534', '--regid=65534', '--clear-groups', '--bounding-set=-all', '--inh-caps=-all'];

/** A Wayland display of its own (sway without a screen), with wl-clipboard as the other program. */
export async function waylandDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'wl-'));
  const config = join(folder, 'config');
  writeFileSync(config, SWAY);
  chmodSync(folder, 0o700);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const path of [folder, config]) chownSync(path, 65_534, 65_534);
  const display = { XDG_RUNTIME_DIR: folder, WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1' };
  const base = { ...process.env, ...display, WLR_RENDERER: 'pixman' };
  const [program = '', ...words] = [...(isRoot ? ['setpriv', ...UNPRIVILEGED] : []), 'sway', '-c', config];
  const sway = spawn(program, words, { env: base, stdio: 'ignore' });
  await socketOf(folder);
  const wayland = { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: 'wayland-1' };
  const env = { ...base, ...wayland };
  // Holds a virtual keyboard: without any the seat has none, and keys typed by one that is just made are lost.
  const keyboard = spawn('wtype', ['-s', '3600000'], { env, stdio: 'ignore' });
  return {
    env: wayland,
    args: ['--ozone-platform=wayland'],
    read: () => printed('wl-paste', ['--no-newline'], env),
    copy: (text) => fed('wl-copy', [], text, env),
    touchKeyboard: () => void execFileSync('wtype', ['-k', 'Shift_L'], { ...LONG, env }),
    stop: () => {
      for (const child of [keyboard, sway]) child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the compositor listens. */
async function socketOf(folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (existsSync(join(folder, 'wayland-1'))) return;
    await wait(50);
  }
  throw new Error('sway did not start: is the package sway installed?');
}
