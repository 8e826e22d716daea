import { cli } from '../shared/i18n/en/cli';
import { failures } from '../shared/i18n/en/failures';
import { oath } from '../shared/i18n/en/oath';
import { suite } from '../shared/i18n/en/suite';
import { fill, phrase } from '../shared/i18n/fill';
import type { Facts, Failure } from '../shared/result';
import { inert } from './inert';

type Words = Readonly<Record<string, string>>;
interface Spoken {
  readonly what: string;
  readonly why: string;
}

/** Facts that a person reads: milliseconds also as whole seconds. */
const readable = (facts: Facts): Facts =>
  typeof facts['waitMs'] === 'number' ? { ...facts, seconds: Math.ceil(facts['waitMs'] / 1000) } : facts;

/** Catalogues that say more exactly why, by code: the word under the fact `why`. */
const exact: Readonly<Record<string, Words>> = {
  usage: cli.usage,
  'suite-invalid': suite.problems,
  'secret-invalid': oath.secret,
  'link-invalid': oath.link,
};

/** A broken suite inside a link, with the suite's own words. */
const suiteInLink = ({ suiteFound, suitePosition, suiteWhy }: Facts): string | null =>
  typeof suiteWhy === 'string'
    ? phrase(suite.problems, suiteWhy, { found: suiteFound ?? '', position: suitePosition ?? '' })
    : null;

/** A failure in words, in one line without characters that a terminal would obey. */
export function sentenceOf({ code, facts }: Failure<string>): string {
  const known = readable(facts);
  const why = String(facts['why'] ?? '');
  const general = (failures as Readonly<Record<string, Spoken>>)[code] ?? failures['unknown-code'];
  const spoken =
    suiteInLink(known) ??
    phrase(exact[code] ?? {}, why, known) ??
    phrase(cli.failures, code, known) ??
    fill(`${general.what}. ${general.why}`, { ...known, code });
  return inert(spoken);
}
