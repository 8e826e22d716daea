import { z } from 'zod';
import { fail, ok, type Result } from '../result';
import type { Brought } from './brought';
import { checkedFields, type ValueProblem } from './checked-fields';
import { decoded, type FieldProblem, longestLink, readFields } from './fields';
import { plainHost } from './hosts';

/** Why a tiqr link brings no challenge. `link-enrolment`: it sets up an account in the tiqr app. */
export type TiqrProblem = FieldProblem | ValueProblem | 'link-enrolment' | 'link-host' | 'link-elsewhere';

const tiqrFields = z.strictObject({
  /** Session key: 32 to 128 hexadecimal digits by tiqr, 20 decimal ones by privacyIDEA. */
  s: z.string().regex(/^(?:[0-9A-Fa-f]{2}){4,64}$/),
  /** The OCRA question; `QH10` where the server has the default suite. */
  q: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  /** User. */
  u: z.string().min(1).max(128).optional(),
  /** Whom the person logs in to, behind the server. */
  i: z.string().min(1).max(128).optional(),
  /** Version of the protocol. */
  v: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
});
type Fields = z.infer<typeof tiqrFields>;

const WEB = /^https:\/\/([^/?#\\@:]+)\/tiqrauth\/?\?([^#?]*)$/i;
const APP = /^tiqrauth:\/\/(?:([^/?#@]*)@)?([^/?#@]+)\/([^/?#]+)\/([^/?#]+)(?:\/([^/?#]*))?(?:\/([^/?#]*))?\/?$/i;
const ENROLS = /^tiqrenroll:\/\/|^https:\/\/[^/?#\\@:]+\/tiqrenroll\/?\?/i;

/** Whether a text is a tiqr link in either form. */
export const isTiqrLink = (text: string): boolean =>
  /^tiqr(?:auth|enroll):/i.test(text) || /^https:\/\/[^/?#]+\/tiqr(?:auth|enroll)\/?\?/i.test(text);

/**
 * Reads a tiqr challenge: `tiqrauth://[user@]server/session/challenge/[provider]/[version]`, or the newer
 * `https://server/tiqrauth/?u=…&s=…&q=…&i=…&v=…`. The online answer (a POST to the server) is never made here.
 */
export function readTiqrLink(text: string): Result<Brought, TiqrProblem> {
  if (text.length > longestLink) return fail('link-too-long', { length: text.length, most: longestLink });
  if (ENROLS.test(text)) return fail('link-enrolment', { scheme: 'tiqr' });
  const web = WEB.exec(text);
  if (web !== null) return finish(web[1] ?? '', readFields(web[2] ?? '', Object.keys(tiqrFields.shape)));
  const app = APP.exec(text);
  if (app === null) return fail('link-elsewhere', { scheme: 'tiqr' });
  const [, u, server = '', s, q, i, v] = app;
  return finish(server, pathFields({ u, s, q, i, v }));
}

/** The parts of the older form as fields; what is not there or empty is left out. */
function pathFields(parts: Record<string, string | undefined>): Result<ReadonlyMap<string, string>, FieldProblem> {
  const fields = new Map<string, string>();
  for (const [field, part] of Object.entries(parts)) {
    if (part === undefined || part === '') continue;
    const value = decoded(field, part.replaceAll('+', ' '));
    if (!value.ok) return value;
    fields.set(field, value.value);
  }
  return ok(fields);
}

function finish(
  address: string,
  fields: Result<ReadonlyMap<string, string>, FieldProblem>,
): Result<Brought, TiqrProblem> {
  const server = plainHost(address);
  if (server === null) return fail('link-host');
  if (!fields.ok) return fields;
  const checked = checkedFields<Fields>(tiqrFields, fields.value);
  if (!checked.ok) return checked;
  const { s, q, u, i } = checked.value;
  return ok({ scheme: 'tiqr', challenge: q, session: s.toLowerCase(), server, user: u ?? null, provider: i ?? null });
}
