#!/usr/bin/env node
// `npm run package`: packs the app with electron-builder as electron-builder.yml says.
//   --verify      afterwards starts the packed app, asks it for its version and reads its fuses; one line per check
//   --dir         the folder alone, without the archive
// Where only the stand-in Electron is in place the result is a TEST PACKAGE: it goes to dist/test-package, carries that name,
// and is not for people (SECURITY.md S7).
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build } from './build.mjs';
import { inspectElectron } from './electron-from-registry.mjs';
import { must, root, run } from './project.mjs';

const flags = new Set(process.argv.slice(2));
const say = (text) => process.stdout.write(`${text}\n`);
const version = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;

await must('Preparing this machine', 'node', ['scripts/prepare-machine.mjs', '--tests'], { quiet: false });
await build('app');
const electron = inspectElectron(root);
const official = electron.state === 'official';
const testPackage = `countersign-test-package-${version}.tar.gz`;
const output = official ? 'dist' : 'dist/test-package';

/**
 * The committed configuration, for the Electron in place. The stand-in lacks one fuse, which electron-builder would
 * refuse to set; an `extends` can't take a line away, so the text is edited.
 */
function configuration() {
  const committed = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
  if (official) return committed;
  const own = [
    `electronVersion: ${electron.version}`,
    `electronDist: ${path.dirname(electron.executable)}`,
    `artifactName: ${testPackage}`,
  ];
  return committed
    .replace(/^electronVersion: .*$/m, own.join('\n'))
    .replace(/^ *grantFileProtocolExtraPrivileges: .*\n/m, '')
    .replace(/^( *output:) dist$/m, `$1 ${output}`);
}

async function pack() {
  const file = path.join(root, 'out/electron-builder.yml');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, configuration());
  rmSync(path.join(root, output), { recursive: true, force: true });
  const targets =
    process.platform === 'linux' ? ['--linux', ...(flags.has('--dir') ? ['dir'] : ['dir', 'tar.gz'])] : [];
  // electron-builder's own 7-Zip comes from its release host; Debian's does the same.
  const sevenZip = existsSync('/usr/bin/7zz') ? { ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7zz' } : {};
  // A test package is made to be tried, not to be small: level 9 takes minutes.
  const level = official ? {} : { ELECTRON_BUILDER_COMPRESSION_LEVEL: '2' };
  await must('Packing', 'electron-builder', ['--config', file, '--publish', 'never', ...targets], {
    env: { ...sevenZip, ...level },
  });
}

let failures = 0;
function check(what, fault) {
  if (fault) failures += 1;
  say(fault ? `FAILED: ${what}: ${fault}` : `passed: ${what}`);
}

async function askVersion(folder) {
  const command = path.join(folder, 'countersign');
  const args = [
    'scripts/with-display.mjs',
    command,
    '--version',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const { code, text } = await run('node', args, { quiet: true });
  const lines = text.split('\n');
  check(
    'the packed app starts and says its version',
    code === 0 && lines.includes(version) ? '' : `exit ${code}: ${text}`,
  );
}

/** The fuses as they stand in the packed binary (SECURITY.md E10); a fuse that this table doesn't know is a fault. */
async function readFuses(folder) {
  const wanted = {
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
    ...(official ? { [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE } : {}),
  };
  const wire = await getCurrentFuseWire(path.join(folder, 'countersign'));
  for (const [index, state] of Object.entries(wanted))
    check(`fuse ${FuseV1Options[index]}`, wire[index] === state ? '' : `is ${wire[index]}`);
  const known = new Set([...Object.keys(wanted), String(FuseV1Options.WasmTrapHandlers)]);
  const unknown = Object.keys(wire).filter((key) => /^\d+$/.test(key) && !known.has(key));
  check('no fuse is unknown (E10)', unknown.length === 0 ? '' : unknown.join(', '));
}

/** What is wrong with the desktop entry that lets the system open our links. */
function linksFault(file) {
  if (!existsSync(file)) return 'no countersign.desktop';
  const entry = readFileSync(file, 'utf8');
  const wanted = ['Exec=countersign -- %u\n', 'MimeType=x-scheme-handler/countersign;\n'];
  return wanted.every((line) => entry.includes(line)) ? '' : entry;
}

async function verify() {
  const folder = path.join(root, output, 'linux-unpacked');
  await askVersion(folder);
  await readFuses(folder);
  check('the code is in the archive', existsSync(path.join(folder, 'resources/app.asar')) ? '' : 'no app.asar');
  check('links come after -- (E14)', linksFault(path.join(folder, 'countersign.desktop')));
  if (flags.has('--dir')) return;
  const file = path.join(root, output, official ? `countersign-${version}.tar.gz` : testPackage);
  check('the archive is there', existsSync(file) && statSync(file).size > 50_000_000 ? '' : file);
}

await pack();
say(
  official
    ? `packed: ${output}`
    : `packed: ${output} (TEST PACKAGE with the stand-in Electron ${electron.version}; not for people)`,
);
if (flags.has('--verify')) await verify();
process.exitCode = failures === 0 ? 0 : 1;
