import type { Failure, Result } from '../result';
import { fail, ok } from '../result';
import { writeBase32 } from './base32';
import { type LinkParameters, type ReadParameters, readParameters } from './link-parameters';
import { decodePiece, hides, type LinkProblem, type LinkWhy, type Piece, refuse } from './link-text';
import { methodReader } from './otpauth-method';
import { type LinkNote, lastLinkCounter, type Otpauth, type OtpauthContent } from './otpauth-types';
import { readSecret, type Secret } from './secret';

/** Characters that a link may have. */
export const longestLink = 8192;

interface Label {
  readonly issuer: string;
  readonly account: string;
}
interface Sections {
  readonly type: Piece;
  readonly label: Piece;
  readonly query: Piece;
}

/** Cuts a link into type, label and parameters. */
function cut(link: string): Result<Sections, LinkProblem> {
  if (link.length > longestLink) return refuse('too-long', 0);
  if (/^otpauth-migration:/i.test(link)) return refuse('migration', 0);
  const scheme = /^otpauth:\/\//i.exec(link)?.[0];
  if (scheme === undefined) return refuse('not-otpauth', 0);
  if (link.includes('#')) return refuse('fragment', link.indexOf('#'));
  const ask = link.indexOf('?');
  const path = link.slice(scheme.length, ask === -1 ? link.length : ask);
  const slash = path.indexOf('/');
  const type = { text: slash === -1 ? path : path.slice(0, slash), at: scheme.length };
  if (methodReader(type.text) === undefined) return refuse('type-unknown', type.at);
  if (slash === -1) return refuse('label-missing', type.at + type.text.length);
  if (ask === -1) return refuse('parameters-missing', link.length);
  const label = { text: path.slice(slash + 1), at: type.at + slash + 1 };
  return ok({ type, label, query: { text: link.slice(ask + 1), at: ask + 1 } });
}

/** `issuer:account` or `account`; spaces beside the colon do not count, and neither part may have a colon of its own. */
function readLabel(piece: Piece): Result<Label, LinkProblem> {
  const text = decodePiece(piece);
  if (!text.ok) return text;
  const [first = '', second, extra] = text.value.split(':');
  if (extra !== undefined) return refuse('label-colon', piece.at);
  if (second === undefined) return ok({ issuer: '', account: first.trim() });
  return ok({ issuer: first.trim(), account: second.trim() });
}

const secretWhys: Readonly<Record<string, LinkWhy>> = {
  empty: 'secret-empty',
  character: 'secret-character',
  length: 'secret-length',
  padding: 'secret-padding',
  'padding-inside': 'secret-padding',
  'too-long': 'secret-too-long',
};

/** Translates a refusal of the secret; its own position goes along as `secretPosition`. */
function secretRefusal(value: Piece, { facts }: Failure<'secret-invalid'>): Result<never, LinkProblem> {
  const { why, position, character, guesses } = facts;
  const offset = typeof position === 'number' ? position - 1 : 0;
  return refuse(secretWhys[String(why)] ?? 'secret-length', value.at + offset, {
    secretPosition: offset + 1,
    ...(character === undefined ? {} : { character, guesses: guesses ?? [] }),
  });
}

function readLinkSecret(
  parameters: LinkParameters,
  type: Piece,
  characters: Iterable<string> | null,
): Result<Secret, LinkProblem> {
  const value = parameters.get('secret');
  if (value === undefined) return refuse('secret-missing', type.at);
  const secret = readSecret(characters ?? value.text, 'base32');
  return secret.ok ? secret : secretRefusal(value, secret.error);
}

function readIssuer(parameters: LinkParameters): Result<string, LinkProblem> {
  const value = parameters.get('issuer');
  return value?.text.includes(':') ? refuse('label-colon', value.at) : ok(value?.text.trim() ?? '');
}

function assemble(
  sections: Sections,
  label: Label,
  parameters: ReadParameters,
  characters: Iterable<string> | null,
): Result<Otpauth, LinkProblem> {
  const { type } = sections;
  const { known, unknown } = parameters;
  const named = readIssuer(known);
  if (!named.ok) return named;
  const method = methodReader(type.text)?.(known, type) ?? refuse('type-unknown', type.at);
  if (!method.ok) return method;
  const secret = readLinkSecret(known, type, characters);
  if (!secret.ok) return secret;
  const differs = named.value !== '' && label.issuer !== '' && named.value !== label.issuer;
  const notes: LinkNote[] = [...secret.value.notes];
  if (differs) notes.push('issuer-differs');
  if (label.account === '') notes.push('no-account');
  if (unknown.length > 0) notes.push('unknown-parameter');
  const about = { issuer: named.value || label.issuer, account: label.account, secret: secret.value.bytes };
  return ok({ ...about, ...method.value, labelIssuer: differs ? label.issuer : null, notes });
}

/**
 * Reads an `otpauth://` link: `totp`, `hotp` (Key URI format) and our own `ocra` (README.md beside this file).
 *
 * `link-invalid` has facts { why, position }: the reason as a key of the catalogue `oath`, and the link's character
 * that it is about, the first being 1. Further facts: { parameter }; { secretPosition, character, guesses } for a bad
 * secret, where `guesses` are letters that may have been meant; { suitePart, suiteFound, suitePosition, suiteWhy }.
 *
 * @param secret the characters of the secret, where `link` has it covered
 */
export function readOtpauth(link: string, secret: Iterable<string> | null = null): Result<Otpauth, LinkProblem> {
  const sections = cut(link);
  if (!sections.ok) return sections;
  const label = readLabel(sections.value.label);
  if (!label.ok) return label;
  const parameters = readParameters(sections.value.query);
  return parameters.ok ? assemble(sections.value, label.value, parameters.value, secret) : parameters;
}

function methodParameters(content: OtpauthContent): string[] {
  if (content.kind === 'ocra')
    return [`suite=${content.suite.text}`, ...(content.counter === null ? [] : [`counter=${content.counter}`])];
  const code = [`algorithm=${content.algorithm}`, `digits=${content.digits}`];
  return [...code, content.kind === 'totp' ? `period=${content.period}` : `counter=${content.counter}`];
}

/** What keeps a link from being read again: a colon or hidden character in a name, a counter that others cannot hold. */
function unwritable({ issuer, account, ...method }: OtpauthContent): 'issuer' | 'account' | 'counter' | null {
  if (issuer.includes(':') || hides(issuer)) return 'issuer';
  if (account.includes(':') || hides(account)) return 'account';
  return method.kind !== 'totp' && (method.counter ?? 0n) > lastLinkCounter ? 'counter' : null;
}

/** Writes a link with every parameter spelled out. The text holds the secret. `value-invalid` has facts { value }. */
export function writeOtpauth(content: OtpauthContent): Result<string, 'value-invalid'> {
  const value = unwritable(content);
  if (value !== null) return fail('value-invalid', { value });
  const { kind, issuer, account, secret } = content;
  const names = (issuer === '' ? [account] : [issuer, account]).map(encodeURIComponent).join(':');
  const parameters = [`secret=${writeBase32(secret)}`, ...methodParameters(content)];
  if (issuer !== '') parameters.push(`issuer=${encodeURIComponent(issuer)}`);
  return ok(`otpauth://${kind}/${names}?${parameters.join('&')}`);
}
