import { expect, test } from 'vitest';
import { namedFolder } from '../../../../../src/main/app/start/data-folder';
import { refusedSwitch } from '../../../../../src/main/app/start/switches';

test.each([
  ['--inspect', '--inspect'],
  ['--inspect=9229', '--inspect'],
  ['--inspect-brk=0.0.0.0:1', '--inspect'],
  ['--inspect-port=1', '--inspect'],
  ['-inspect', '--inspect'],
  ['--INSPECT', '--inspect'],
  ['--remote-debugging-port=9222', '--remote-debugging'],
  ['--remote-debugging-pipe', '--remote-debugging'],
  ['--remote-debugging-address=0.0.0.0', '--remote-debugging'],
  ['--js-flags=--allow-natives-syntax', '--js-flags'],
  ['--load-extension=/tmp', '--load-extension'],
  ['--user-data-dir=/tmp', '--user-data-dir'],
  ['/user-data-dir=C:\\x', '--user-data-dir'],
  ['--gpu-launcher=calc', '--gpu-launcher'],
  ['--renderer-cmd-prefix=xterm -e gdb', '--renderer-cmd-prefix'],
  ['--disable-web-security', '--disable-web-security'],
  ['--allow-file-access-from-files', '--allow-file-access'],
  ['--host-resolver-rules=MAP * 1.2.3.4', '--host-resolver-rules'],
  ['--ignore-certificate-errors', '--ignore-certificate-errors'],
])('the packed app does not start with %s (E12)', (word, name) => {
  expect(refusedSwitch(['countersign', word])).toBe(name);
  expect(refusedSwitch(['countersign', 'x', '--enable-logging', word])).toBe(name);
});

test.each([
  [['countersign']],
  [['countersign', '--no-sandbox', '--disable-gpu']],
  [['countersign', 'ocra', '--suite', 'OCRA-1:HOTP-SHA1-6:QN08', '--key-file', '-']],
  [['countersign', '--', '--inspect']],
  [['countersign', 'countersign://respond?challenge=inspect']],
  [['inspect']],
])('%j starts', (argv) => {
  expect(refusedSwitch(argv)).toBeNull();
});

test('only an app that is not packed takes its data from another folder (E12)', () => {
  const environment = { COUNTERSIGN_DATA_DIR: '/tmp/b' };
  expect(namedFolder(['--data-dir=/tmp/a'], environment, false)).toBe('/tmp/a');
  expect(namedFolder([], environment, false)).toBe('/tmp/b');
  expect(namedFolder(['--data-dir=relative'], {}, false)).toBeNull();
  expect(namedFolder([], {}, false)).toBeNull();
  expect(namedFolder(['--data-dir=/tmp/a'], environment, true)).toBeNull();
});
