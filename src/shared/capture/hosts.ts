/** A host name as servers are called: ASCII labels, no port, no user, no look-alike letters (punycode). */
const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** A host name that can be shown as it is, in lower case; null where it could be mistaken for another. */
export function plainHost(text: string): string | null {
  const host = text.toLowerCase();
  return HOST.test(host) && !host.split('.').some((label) => label.startsWith('xn--')) ? host : null;
}

/** The host of an http(s) address, only to be named; null: it has none that can be shown. Nothing is opened. */
export function hostOf(address: string): string | null {
  const host = /^https?:\/\/([^/?#\\@:]+)(?::\d{1,5})?(?:[/?#]|$)/i.exec(address)?.[1];
  return host === undefined ? null : plainHost(host);
}
