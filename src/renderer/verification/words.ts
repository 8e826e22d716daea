import { useTranslation } from 'react-i18next';
import type { CodeShape, CredentialSummary } from '../../shared/vault/contract';
import type { CodeCheck, CodeProblem } from '../../shared/verification/code';
import { groupSizes } from '../../shared/verification/groups';
import { cut } from '../ui/codes';
import { useProfileList } from '../ui/use-profile-list';

type Loose = (key: string, facts?: Record<string, unknown>) => string;

/** What the portal's own pages call the challenge and the response. */
export interface PortalWords {
  readonly challenge: string;
  readonly response: string;
}

/** The portal's words for the two codes (DESIGN.md 1.8), as its profile has them; ours until the list is there. */
export function usePortalWords(): (profile: CredentialSummary['profile']) => PortalWords {
  const { t } = useTranslation('verification');
  const { find } = useProfileList();
  return (profile) => find(profile)?.words ?? { challenge: t('words.challenge'), response: t('words.response') };
}

/** A shape in words: "6 digits", "4 to 8 letters and digits". */
export function useShapeWords(): (shape: CodeShape) => string {
  const { t } = useTranslation('verification');
  return ({ min, max, alphabet }) =>
    min === max ? t(`shape.${alphabet}`, { count: max }) : t(`shape.range.${alphabet}`, { min, max });
}

/** A code as it is written in a line of text, in its groups. */
export const grouped = (code: string): string => cut(code, groupSizes([...code].length)).join(' ');

/** Key of the sentence for a problem; a letter that looks like a digit is asked about. */
const problemKey = ({ code, facts }: CodeProblem) =>
  code === 'code-letter' && facts['lookAlike'] ? 'code-letter-alike' : code;

/** How many characters there are too many; 0 where the problem is another one. */
const surplus = ({ facts: { length, max } }: CodeProblem) =>
  typeof length === 'number' && typeof max === 'number' ? length - max : 0;

/** What is wrong with a code, in words; null while it is only unfinished. `place` is the cell that is wrong. */
export function useProblemWords(): (
  check: CodeCheck,
  shape: CodeShape,
  words: PortalWords,
  place: number | null,
) => string | null {
  const { t } = useTranslation('verification');
  const say = t as unknown as Loose;
  const wanted = useShapeWords();
  return ({ problem, unfinished }, shape, words, place) =>
    problem === null || unfinished
      ? null
      : say(`problems.${problemKey(problem)}`, {
          ...problem.facts,
          ...words,
          count: surplus(problem),
          wanted: wanted(shape),
          ...(place === null ? {} : { position: place + 1 }),
        });
}

/** What is still missing, for the line beside the button; null when nothing is. */
export function useMissingWords(): (check: CodeCheck, shape: CodeShape, word: string) => string | null {
  const { t } = useTranslation('verification');
  return ({ problem, unfinished, value }, { min, alphabet }, word) => {
    if (problem === null) return null;
    if (!unfinished) return t('field.wrong');
    return value === ''
      ? t('field.empty', { code: word })
      : t(`field.missing.${alphabet}`, { count: min - value.length });
  };
}
