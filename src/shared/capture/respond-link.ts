import { fail, ok, type Result } from '../result';
import { type Brought, respondFields } from './brought';
import { checkedFields, type ValueProblem } from './checked-fields';
import { type FieldProblem, longestLink, readFields } from './fields';

/** Why a `countersign:` link brings nothing. `link-elsewhere`: it asks for a place that links can't reach. */
export type RespondProblem = FieldProblem | ValueProblem | 'link-elsewhere';

const RESPOND = /^countersign:\/\/respond\/?\?([^#?]*)$/i;
const names = Object.keys(respondFields.shape);

/** Whether a text is a link of ours at all, right or wrong. */
export const isOwnLink = (text: string): boolean => /^countersign:/i.test(text);

/**
 * Reads `countersign://respond?challenge=…` with the hints `portal`, `profile`, `account`, `credential` and `method`,
 * each at most once and nothing beside them (SECURITY.md E14). What it brings is only ever shown and asked about.
 */
export function readRespondLink(text: string): Result<Brought, RespondProblem> {
  if (text.length > longestLink) return fail('link-too-long', { length: text.length, most: longestLink });
  const query = RESPOND.exec(text)?.[1];
  if (query === undefined) return fail('link-elsewhere');
  const fields = readFields(query, names);
  if (!fields.ok) return fields;
  const checked = checkedFields(respondFields, fields.value);
  if (!checked.ok) return checked;
  const { challenge, portal, profile, account, credential, method } = checked.value;
  const hints = { portal: portal ?? null, profile: profile ?? null, account: account ?? null };
  return ok({ scheme: 'countersign', challenge, ...hints, credential: credential ?? null, method: method ?? null });
}
