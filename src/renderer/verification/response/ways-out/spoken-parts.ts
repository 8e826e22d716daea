import { useTranslation } from 'react-i18next';
import { cut } from '../../../ui/codes';
import { useSpell } from '../../../ui/comb';

/** Words of the NATO alphabet, A to Z: names that are the same in every language. */
const NATO =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  );

const natoOf = (letter: string): string | undefined => NATO[letter.toUpperCase().charCodeAt(0) - 65];

/** A response as it is read aloud: one part for each of its groups, letters by their NATO names where that is wanted. */
export function useSpokenParts(): (response: string, groups: readonly number[], nato: boolean) => readonly string[] {
  const { t } = useTranslation('verification');
  const spell = useSpell();
  const named = (character: string, isMixed: boolean): string => {
    const name = /[A-Za-z]/.test(character) ? natoOf(character) : undefined;
    if (name === undefined) return spell(character, [1]);
    return isMixed && character === character.toLowerCase() ? t('out.smallNato', { name }) : name;
  };
  return (response, groups, nato) => {
    const isMixed = /[a-z]/.test(response) && /[A-Z]/.test(response);
    const parts = cut(response, groups);
    if (nato) return parts.map((part) => [...part].map((character) => named(character, isMixed)).join(', '));
    return parts.map((part) => spell(part, [part.length]));
  };
}
