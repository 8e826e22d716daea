import type { CodeShape, CredentialDetail, CredentialKind, CredentialSummary } from '../../../shared/vault/contract';
import type { Row } from '../database/connection';

type Alphabet = CodeShape['alphabet'];

const text = (row: Row, name: string): string => String(row[name]);
const optionalText = (row: Row, name: string): string | null => (row[name] === null ? null : text(row, name));
const optionalNumber = (row: Row, name: string): number | null => (row[name] === null ? null : Number(row[name]));

const shapeOf = (row: Row, name: 'challenge' | 'response'): CodeShape => ({
  min: Number(row[`${name}_min`]),
  max: Number(row[`${name}_max`]),
  alphabet: text(row, `${name}_alphabet`) as Alphabet,
});

/** The columns of a summary; the table's CHECKs hold the enumerations. */
export const summaryColumns = `id, kind, portal, account, profile, practice, challenge_min, challenge_max,
  challenge_alphabet, response_min, response_max, response_alphabet, needs_pin, added_at, used_at`;
export const detailColumns = `${summaryColumns}, suite, algorithm, digits, period, counter, slot`;

export const toSummary = (row: Row): CredentialSummary => ({
  id: text(row, 'id'),
  kind: text(row, 'kind') as CredentialKind,
  portal: text(row, 'portal'),
  account: text(row, 'account'),
  profile: text(row, 'profile') as CredentialSummary['profile'],
  practice: row['practice'] === 1,
  challenge: row['challenge_min'] === null ? null : shapeOf(row, 'challenge'),
  response: shapeOf(row, 'response'),
  needsPin: row['needs_pin'] === 1,
  addedAt: Number(row['added_at']),
  usedAt: optionalNumber(row, 'used_at'),
});

export const toDetail = (row: Row): CredentialDetail => ({
  ...toSummary(row),
  suite: optionalText(row, 'suite'),
  algorithm: optionalText(row, 'algorithm') as CredentialDetail['algorithm'],
  digits: optionalNumber(row, 'digits'),
  period: optionalNumber(row, 'period'),
  counter: optionalText(row, 'counter'),
  slot: optionalNumber(row, 'slot') as CredentialDetail['slot'],
});

/** Text as it is searched: compatibility forms, accents and case folded away. */
export const folded = (value: string): string => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
