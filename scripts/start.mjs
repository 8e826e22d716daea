#!/usr/bin/env node
// `npm start`: opens the app; where there is no display it plays the tour on a virtual one instead.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from './build.mjs';
import { must, root, toolPath } from './project.mjs';

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
// Chromium's remarks on a machine without D-Bus or graphics card: harmless, and they drown what people look for.
const chatter =
  /^\[\d+:\d{4}\/[\d.]+:\w+:|Failed to connect to the bus|dbus|gpu|viz_main|GLES|vaInitialize|Vulkan|zygote/i;

await must('Preparing this machine', 'node', ['scripts/prepare-machine.mjs'], { quiet: false });
await build('app');

// As root Chromium's own sandbox can't be set up; for everybody else it stays on.
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const asked = process.argv.slice(2);
const program = [path.join(root, '.'), ...flags];

/** Runs Electron with its standard error cleaned of Chromium's chatter. */
async function electron(command, all) {
  const child = spawn(command, all, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: toolPath },
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!chatter.test(line)) process.stderr.write(`${line}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((ended) => child.on('close', (code) => ended(code ?? 1)));
}

if (hasDisplay) process.exitCode = await electron('electron', [...program, ...asked]);
else {
  process.stdout.write('There is no display here. Countersign plays its tour on a virtual one.\n');
  const tour = [...program, '--disable-gpu', '--tour', ...asked.filter((word) => word !== '--tour')];
  process.exitCode = await electron('xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', 'electron', ...tour]);
}
