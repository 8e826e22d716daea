/** What the guard looks at: the request line and the headers as they came, names and values in turn. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
}

/** Why a request is not let in, as an HTTP status. `null`: let in. */
export type Refused = 400 | 403 | 405 | 421 | null;

const valuesOf = ({ rawHeaders }: Asked, name: string): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);

/** The names under which the portal may be asked for, by the addresses that it is bound to. */
export const hostsFor = (port: number, addresses: readonly string[]): readonly string[] => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  ...(addresses.includes('::1') ? [`[::1]:${port}`] : []),
];

/** A page of another site may send people here by a link, but may not load, frame or post. */
function fromElsewhere(asked: Asked): boolean {
  const site = valuesOf(asked, 'sec-fetch-site');
  const isOwn = site.every((value) => value === 'same-origin' || value === 'none');
  if (isOwn) return false;
  const mode = valuesOf(asked, 'sec-fetch-mode');
  const target = valuesOf(asked, 'sec-fetch-dest');
  return mode[0] !== 'navigate' || target[0] !== 'document';
}

function isOwnPost(asked: Asked, host: string): boolean {
  const origin = valuesOf(asked, 'origin');
  const site = valuesOf(asked, 'sec-fetch-site');
  return origin.length === 1 && origin[0] === `http://${host}` && site.every((value) => value === 'same-origin');
}

const hasBody = (asked: Asked): boolean =>
  valuesOf(asked, 'transfer-encoding').length > 0 || valuesOf(asked, 'content-length').some((value) => value !== '0');

/**
 * Lets in only what a page of this portal, or a person who typed its address, would send: exactly one Host from
 * the list, a plain path, and for a POST the portal's own Origin. Pure; runs before anything reads the body.
 */
export function refusal(asked: Asked, hosts: readonly string[]): Refused {
  const [host, ...more] = valuesOf(asked, 'host');
  if (host === undefined || more.length > 0 || !hosts.includes(host.toLowerCase())) return 421;
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(asked.target) || asked.target.includes('\\')) return 400;
  if (asked.method === 'POST') return isOwnPost(asked, host.toLowerCase()) ? null : 403;
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return 405;
  if (hasBody(asked)) return 400;
  return fromElsewhere(asked) ? 403 : null;
}
