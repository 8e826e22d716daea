import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fill } from '../../shared/i18n/fill';
import type { Words } from '../../shared/profiles/words';
import { Data } from './words';

type Loose = (key: string, facts: Record<string, unknown>) => string;

type Facts = Readonly<Record<string, string>>;

/** Says a profile's words: a key of the catalogue `guide`, or the profile's own text, both with their gaps filled. */
export type SayWords = (words: Words, more?: Facts) => string;

/** Puts a profile's words into text, e.g. for a label; `facts` fill `{{portal}}`, `{{challenge}}`, `{{response}}` … */
export function useSayWords(facts: Facts): SayWords {
  const { t } = useTranslation('guide');
  return (words, more) => {
    const all = { ...facts, ...more };
    return 'text' in words ? fill(words.text, all) : (t as unknown as Loose)(words.key, all);
  };
}

/** A profile's words on the screen: its own text is data, no sentence of ours. */
export function ProfileText({ words, say }: { readonly words: Words; readonly say: SayWords }): ReactNode {
  return 'text' in words ? <Data>{say(words)}</Data> : say(words);
}
