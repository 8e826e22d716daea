import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';

const LONGEST = 2048;
/** ASCII as addresses are written; white space, control characters, `\`, quotes and everything beyond are not. */
const WRITTEN = /^https:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/;
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * Checks an address before it is handed to the person's browser (SECURITY.md E9): https, a host name in lower case with
 * a dot in it, no user name, no port, no look-alike letters (punycode), spelled exactly as it will be opened.
 */
export function checkExternalUrl(text: string): Result<string, 'not-https'> {
  if (text.length > LONGEST || !WRITTEN.test(text)) return fail('not-https');
  const url = parse(text);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return fail('not-https');
  if (!HOST.test(url.hostname) || url.hostname.split('.').some((label) => label.startsWith('xn--')))
    return fail('not-https');
  return url.href === text || url.href === `${text}/` ? ok(url.href) : fail('not-https');
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
