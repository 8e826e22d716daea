import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fill } from '../../../shared/i18n/fill';
import type { Words } from '../../../shared/profiles/words';
import { Data } from '../../ui/words';
import type { StepProps } from '../current-step';
import { usePortalWords } from '../words';

type Loose = (key: string, facts: Record<string, unknown>) => string;
type GuideSnapshot = StepProps<'guide'>['snapshot'];

/** Says a profile's words: a key of the catalogue `guide`, or the profile's own text, both with their gaps filled. */
export type SayWords = (words: Words) => string;

/** Puts a profile's words into text, e.g. for a label; `facts` fill `{{portal}}`, `{{challenge}}`, `{{response}}` … */
export function useSayWords(facts: Readonly<Record<string, string>>): SayWords {
  const { t } = useTranslation('guide');
  return (words) => ('text' in words ? fill(words.text, facts) : (t as unknown as Loose)(words.key, facts));
}

/** The words of a guide's step, filled with the portal's names for its codes and the device in the hand. */
export function useGuideWords({ credential, device, pinDigits }: GuideSnapshot): SayWords {
  const named = usePortalWords()(credential.profile);
  const facts = { portal: credential.portal, ...named, pin: pinDigits === null ? '' : String(pinDigits) };
  const plain = useSayWords(facts);
  const withDevice = useSayWords({ ...facts, device: credential.device || plain(device) });
  return withDevice;
}

/** A profile's words on the screen: its own text is data, no sentence of ours. */
export function GuideText({ words, say }: { readonly words: Words; readonly say: SayWords }): ReactNode {
  return 'text' in words ? <Data>{say(words)}</Data> : say(words);
}
