import type { CodeShape, CredentialDetail, CredentialKind, CredentialSummary } from '../../../shared/vault/contract';
import type { Row } from '../database/connection';
import { type HeldMethods, unknownMethod } from '../held';

type Alphabet = CodeShape['alphabet'];

const text = (row: Row, name: string): string => String(row[name]);
const optionalText = (row: Row, name: string): string | null => (row[name] === null ? null : text(row, name));
const optionalNumber = (row: Row, name: string): number | null => (row[name] === null ? null : Number(row[name]));

const shapeOf = (row: Row, name: 'challenge' | 'response'): CodeShape | null =>
  row[`${name}_min`] === null
    ? null
    : {
        min: Number(row[`${name}_min`]),
        max: Number(row[`${name}_max`]),
        alphabet: text(row, `${name}_alphabet`) as Alphabet,
      };

/** The shapes that hold: for what a person holds, those of the profile where the person said nothing else. */
function shapesOf(row: Row, methods: HeldMethods) {
  const method = optionalText(row, 'method');
  const known = method === null ? null : (methods(text(row, 'profile'), method) ?? unknownMethod);
  return {
    challenge: shapeOf(row, 'challenge') ?? known?.challenge ?? null,
    response: shapeOf(row, 'response') ?? known?.response ?? unknownMethod.response,
    pinDigits: optionalNumber(row, 'pin_digits') ?? known?.pinDigits ?? null,
  };
}

/** The columns of a summary; the table's CHECKs hold the enumerations. */
export const summaryColumns = `id, kind, portal, account, profile, practice, method, device, pin_digits, challenge_min, challenge_max,
  challenge_alphabet, response_min, response_max, response_alphabet, needs_pin, added_at, used_at`;
export const detailColumns = `${summaryColumns}, suite, algorithm, digits, period, counter, slot`;

/** A row as a credential without a secret; `methods` fills in what the profile says of what a person holds. */
export const toSummary = (row: Row, methods: HeldMethods): CredentialSummary => ({
  id: text(row, 'id'),
  kind: text(row, 'kind') as CredentialKind,
  portal: text(row, 'portal'),
  account: text(row, 'account'),
  profile: text(row, 'profile'),
  practice: row['practice'] === 1,
  method: optionalText(row, 'method'),
  device: text(row, 'device'),
  ...shapesOf(row, methods),
  needsPin: row['needs_pin'] === 1,
  addedAt: Number(row['added_at']),
  usedAt: optionalNumber(row, 'used_at'),
});

export const toDetail = (row: Row, methods: HeldMethods): CredentialDetail => ({
  ...toSummary(row, methods),
  suite: optionalText(row, 'suite'),
  algorithm: optionalText(row, 'algorithm') as CredentialDetail['algorithm'],
  digits: optionalNumber(row, 'digits'),
  period: optionalNumber(row, 'period'),
  counter: optionalText(row, 'counter'),
  slot: optionalNumber(row, 'slot') as CredentialDetail['slot'],
});

/** Text as it is searched: compatibility forms, accents and case folded away. */
export const folded = (value: string): string => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
