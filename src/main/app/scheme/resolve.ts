import { HOST, SCHEME } from '../../ipc/origin';
import type { Manifest, ServedFile } from './manifest';

/** Letters that names of the build consist of. No `%`, `\`, `?`, so an address has one spelling only. */
const PLAIN = /^[\w./-]{1,256}$/;
const PREFIX = `${SCHEME}://${HOST}/`;

/**
 * Finds the file for a request of a page (SECURITY.md E3); null: not found. Only GET, only our host, only names of the
 * manifest as they are: nothing is decoded, joined or normalised.
 */
export function resolve(method: string, address: string, manifest: Manifest): ServedFile | null {
  if (method !== 'GET' || !address.startsWith(PREFIX)) return null;
  const name = address.slice(PREFIX.length - 1);
  return PLAIN.test(name) ? (manifest.get(name) ?? null) : null;
}
