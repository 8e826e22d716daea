import { useTranslation } from 'react-i18next';
import type { Facts } from '../../shared/result';
import type { en } from './en';

/** A failure in words: what happened (heading), why (lead line), the next action (button). */
export interface Sentence {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** What a sentence is made from; a `Failure` of any call and a snapshot's `problem` both fit. */
export interface Told {
  readonly code: string;
  readonly facts: Facts | Readonly<Record<string, unknown>>;
}

type Loose = (key: string, facts: Record<string, unknown>) => string;
interface Catalogues {
  readonly t: Loose;
  readonly exists: (key: string) => boolean;
}

/** Facts in the units that people read: milliseconds also as whole `seconds`. */
function readable(facts: Told['facts']): Record<string, unknown> {
  const wait = (facts as Record<string, unknown>)['waitMs'];
  return {
    ...facts,
    ...(typeof wait === 'number' ? { seconds: Math.ceil(wait / 1000), count: Math.ceil(wait / 1000) } : {}),
  };
}

/**
 * Words for a code. Looks in `<feature>:failures.<code>`, then in `failures:<code>`; a code that neither knows gets an
 * honest general sentence that names it.
 */
export function sentenceFor({ t, exists }: Catalogues, told: Told, feature?: string): Sentence {
  const facts = readable(told.facts);
  const places = [...(feature ? [`${feature}:failures.${told.code}`] : []), `failures:${told.code}`];
  const place = places.find((key) => exists(`${key}.what`)) ?? 'failures:unknown-code';
  const say = (part: string) => t(`${place}.${part}`, { ...facts, code: told.code });
  return { what: say('what'), why: say('why'), next: say('next') };
}

/** Gives the function that puts failures into words; `feature` names a catalogue that may say it more exactly. */
export function useSentence(feature?: keyof typeof en): (told: Told) => Sentence {
  const { t, i18n } = useTranslation();
  const catalogues = { t: t as unknown as Loose, exists: (key: string) => i18n.exists(key) };
  return (told) => sentenceFor(catalogues, told, feature);
}
