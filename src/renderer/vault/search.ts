import type { CredentialKind, CredentialSummary } from '../../shared/vault/contract';

/** Rows that are drawn at first, and by each "show more": a list of 10,000 stays quick. */
export const WINDOW = 100;

/** The three groups of the list, in their order. */
export const GROUPS = ['challenge', 'time', 'counter'] as const;
export type Group = (typeof GROUPS)[number];

/** The group that a kind stands in. */
export const groupOf = (kind: CredentialKind): Group =>
  kind === 'totp' ? 'time' : kind === 'hotp' ? 'counter' : 'challenge';

/** A credential and the text that a search looks in. */
export interface Entry {
  readonly credential: CredentialSummary;
  readonly text: string;
}

/** Lower case without accents, so that "zurich" finds "Zürich". */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Prepares the list once: groups in their order, by portal and account within, with the text to look in. */
export function prepare(
  credentials: readonly CredentialSummary[],
  kindWord: (kind: CredentialKind) => string,
): readonly Entry[] {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const order = (one: Entry, two: Entry) =>
    GROUPS.indexOf(groupOf(one.credential.kind)) - GROUPS.indexOf(groupOf(two.credential.kind)) ||
    collator.compare(one.credential.portal, two.credential.portal) ||
    collator.compare(one.credential.account, two.credential.account);
  return credentials
    .map((credential) => ({
      credential,
      text: fold(`${credential.portal}\n${credential.account}\n${kindWord(credential.kind)}`),
    }))
    .sort(order);
}

/** Entries that have every word of the query somewhere; all of them when there is none. */
export function search(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? entries : entries.filter(({ text }) => words.every((word) => text.includes(word)));
}

/** Cuts a text around the first word of the query that is in it; only where folding keeps the text's length. */
export function markMatch(text: string, query: string): readonly [string, string, string] {
  const folded = fold(text);
  const word = fold(query)
    .split(/\s+/)
    .find((each) => each !== '' && folded.includes(each));
  if (!word || folded.length !== text.length) return [text, '', ''];
  const at = folded.indexOf(word);
  return [text.slice(0, at), text.slice(at, at + word.length), text.slice(at + word.length)];
}

/** Up to three characters that stand for a portal in the list: "Harrow & Pike" is HP, "Office VPN" is OV. */
export function initials(portal: string): string {
  const words = portal.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '?'] = words;
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...first].slice(0, 2);
  return letters.join('').toUpperCase();
}
