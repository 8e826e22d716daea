/**
 * Switches of Chromium and Node that would open the packed program to a debugger, to foreign code or to a foreign profile
 * (SECURITY.md E12). No fuse covers them, so the first lines of main refuse to start with one.
 */
const REFUSED = [
  'inspect',
  'remote-debugging',
  'remote-allow-origins',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'user-data-dir',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'ppapi-plugin-launcher',
  'browser-subprocess-path',
  'disable-web-security',
  'disable-site-isolation',
  'allow-file-access',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'ignore-certificate-errors',
  'use-fake-ui-for-media-stream',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'log-net-log',
  'trace-startup',
  'crash-dumps-dir',
] as const;

/** The first switch that is refused, as it is called (`--inspect`); null when there is none. Its value is left out. */
export function refusedSwitch(argv: readonly string[]): string | null {
  for (const word of argv.slice(1)) {
    if (word === '--') return null;
    const name = /^(?:--?|\/)([\w-]+)/.exec(word)?.[1]?.toLowerCase();
    const refused = name === undefined ? undefined : REFUSED.find((start) => name.startsWith(start));
    if (refused !== undefined) return `--${refused}`;
  }
  return null;
}
