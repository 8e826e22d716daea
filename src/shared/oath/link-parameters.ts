import type { Result } from '../result';
import { ok } from '../result';
import { decodePiece, type LinkProblem, type Piece, refuse } from './link-text';

/** The parameters that mean something to us, by lower-case name, decoded. */
export type LinkParameters = ReadonlyMap<string, Piece>;

/** Parameters of a link, and the names of those that nobody here knows. */
export interface ReadParameters {
  readonly known: LinkParameters;
  readonly unknown: readonly string[];
}

const knownNames = new Set(['secret', 'issuer', 'algorithm', 'digits', 'period', 'counter', 'suite']);
const mostParameters = 32;

/** `name=value` pairs, split at `&`. Positions are kept. */
function split({ text, at }: Piece): Piece[] {
  let next = at;
  return text.split('&').map((piece) => {
    const start = next;
    next += piece.length + 1;
    return { text: piece, at: start };
  });
}

/** `&&`, a trailing `&`, and `&amp;`, which a page's source has where its link has `&`. */
const isTypo = (pair: string): boolean => pair === '' || pair.startsWith('amp;');

function readPair(pair: Piece): Result<readonly [string, Piece], LinkProblem> {
  if (isTypo(pair.text)) return refuse('ampersand', pair.at);
  const equals = pair.text.indexOf('=');
  if (equals < 1) return refuse('parameter-broken', pair.at);
  const name = decodePiece({ text: pair.text.slice(0, equals), at: pair.at });
  if (!name.ok) return name;
  const at = pair.at + equals + 1;
  const value = decodePiece({ text: pair.text.slice(equals + 1), at });
  return value.ok ? ok([name.value.toLowerCase(), { text: value.value, at }]) : value;
}

/**
 * Reads what follows the `?` of a link. Names are compared without case; a name twice is refused, whichever it is,
 * since readers differ in which one they take.
 */
export function readParameters(query: Piece): Result<ReadParameters, LinkProblem> {
  const all = new Map<string, Piece>();
  const pairs = split(query);
  if (pairs.length > mostParameters) return refuse('too-long', query.at);
  for (const pair of pairs) {
    const read = readPair(pair);
    if (!read.ok) return read;
    const [name, value] = read.value;
    if (all.has(name)) return refuse('parameter-twice', pair.at, { parameter: name });
    all.set(name, value);
  }
  const known = new Map([...all].filter(([name]) => knownNames.has(name)));
  return ok({ known, unknown: [...all.keys()].filter((name) => !knownNames.has(name)) });
}
