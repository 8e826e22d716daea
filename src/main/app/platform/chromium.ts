import type { App } from 'electron';

/** Chromium's own services that talk to the network or to the disk without being asked (SECURITY.md R1, E15). */
const OFF = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-default-apps',
  'disable-sync',
  'no-pings',
  'dns-prefetch-disable',
  'disable-http-cache',
] as const;

const FEATURES_OFF = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
];

/**
 * Switches them off. Nothing of ours is fetched through Chromium, so no host name may be looked up either.
 * @param reachable hosts that may be reached all the same: the tour's portal
 */
export function quietChromium(app: App, reachable: readonly string[] = []): void {
  for (const name of OFF) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','));
  const rules = ['MAP * ~NOTFOUND', ...reachable.map((host) => `EXCLUDE ${host}`)];
  app.commandLine.appendSwitch('host-resolver-rules', rules.join(', '));
}
