/** Who may import whom (ARCHITECTURE.md 2, CODE.md rules 3 and 4). `npm run check` runs it; test/architecture tests it. */

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const features = ['capture', 'verification', 'vault', 'practice', 'settings', 'devices', 'oath', 'profiles'];
/** What each feature of main may use of the others. */
const uses = {
  capture: ['verification', 'vault', 'oath'],
  verification: ['vault', 'devices', 'oath', 'profiles'],
  practice: ['verification', 'vault', 'devices', 'oath'],
  vault: ['oath', 'settings', 'practice'],
  settings: ['vault'],
  profiles: ['vault'],
  devices: [],
  oath: [],
};

const among = (names) => `(${names.join('|')})`;
const featureRules = features.map((feature) => {
  const allowed = [feature, ...uses[feature]];
  return forbid(
    `main-${feature}`,
    `main/${feature} may use ${uses[feature].join(', ') || 'no other feature'}`,
    { path: `^src/main/${feature}/` },
    { path: `^src/main/${among(features.filter((name) => !allowed.includes(name)))}/` },
  );
});

export default {
  forbidden: [
    ...featureRules,
    forbid(
      'shared-is-pure',
      'shared knows no process and no package but zod',
      { path: '^src/shared' },
      { path: '^src/(main|preload|renderer|cli)' },
    ),
    forbid('shared-without-node', 'shared runs everywhere', { path: '^src/shared' }, { dependencyTypes: ['core'] }),
    forbid(
      'shared-packages',
      'shared uses zod only',
      { path: '^src/shared' },
      { path: 'node_modules', pathNot: 'node_modules/zod' },
    ),
    forbid(
      'electron-only-in-app',
      'only app, ipc and preload know Electron',
      { path: '^src', pathNot: '^src/(main/(app|ipc|index)|preload)' },
      { path: '(^electron$|node_modules/electron/)' },
    ),
    forbid(
      'node-hid-only-in-host',
      'only the HID host loads the native module',
      { path: '^src', pathNot: '^src/main/devices/hid/host' },
      { path: 'node-hid' },
    ),
    forbid(
      'features-below-app',
      'features do not know the app',
      { path: `^src/main/${among(features)}/` },
      { path: '^src/main/(app|ipc)/' },
    ),
    forbid(
      'portal-without-vault',
      'the practice portal cannot see the vault (H9)',
      { path: '^src/main/practice/portal' },
      { path: '^src/main/(vault|verification|devices|app|ipc)/' },
    ),
    forbid(
      'hid-is-lowest',
      'hid knows no protocol',
      { path: '^src/main/devices/hid' },
      { path: '^src/main/devices/(otpframe|yubiotp|virtual)' },
    ),
    forbid(
      'otpframe-above-hid',
      'otpframe stands on hid only',
      { path: '^src/main/devices/otpframe' },
      { path: '^src/main/devices/(yubiotp|virtual)' },
    ),
    forbid(
      'yubiotp-above-otpframe',
      'yubiotp stands on otpframe, types of hid only',
      { path: '^src/main/devices/yubiotp' },
      { path: '^src/main/devices/virtual' },
    ),
    forbid(
      'renderer-alone',
      'the renderer knows shared only',
      { path: '^src/renderer' },
      { path: '^src/(main|preload|cli)' },
    ),
    forbid(
      'renderer-without-zod',
      'main is the only validator',
      { path: '^src/renderer' },
      { path: 'node_modules/zod', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'renderer-features-apart',
      'a screen uses ui and i18n, never another feature',
      { path: '^src/renderer/(verification|vault|practice|settings|devices|gate)/' },
      { path: '^src/renderer/(verification|vault|practice|settings|devices|gate)/', pathNot: '^src/renderer/$1/' },
    ),
    forbid(
      'preload-alone',
      'preload knows the contracts only',
      { path: '^src/preload' },
      { path: '^src/(main|renderer|cli)' },
    ),
    forbid(
      'cli-without-window',
      'the command line knows no window',
      { path: '^src/cli' },
      { path: '^src/(main/(app|ipc)|preload|renderer)/' },
    ),
    forbid(
      'no-circles',
      'nothing imports itself in a circle',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('no-unresolved', 'every import is there', {}, { couldNotResolve: true }),
    forbid('no-tests-in-src', 'the product knows no test', { path: '^src' }, { path: '^test' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
