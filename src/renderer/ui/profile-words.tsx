import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fill } from '../../shared/i18n/fill';
import type { Words } from '../../shared/profiles/words';
import { Data } from './words';

type Loose = (key: string, facts: Record<string, unknown>) => string;

/** Says a profile's words: a key of the catalogue `guide`, or the profile's own text, both with their gaps filled. */
export type SayWords = (words: Words) => string;

/** Puts a profile's words into text, e.g. for a label; `facts` fill `{{portal}}`, `{{challenge}}`, `{{response}}` … */
export function useSayWords(facts: Readonly<Record<string, string>>): SayWords {
  const { t } = useTranslation('guide');
  return (words) => ('text' in words ? fill(words.text, facts) : (t as unknown as Loose)(words.key, facts));
}

/** A profile's words on the screen: its own text is data, no sentence of ours. */
export function ProfileText({ words, say }: { readonly words: Words; readonly say: SayWords }): ReactNode {
  return 'text' in words ? <Data>{say(words)}</Data> : say(words);
}
