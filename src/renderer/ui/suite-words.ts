import { useTranslation } from 'react-i18next';
import { explainSuite } from '../../shared/oath/explain';
import type { Suite } from '../../shared/oath/suite';

type Loose = (key: string, facts: object) => string;

/** A suite in words, part by part: "8 digits", "SHA-256", "a counter", "a 6-digit challenge", "your PIN". */
export function useSuiteParts(): (suite: Suite) => readonly string[] {
  const { t } = useTranslation('suite');
  const loose = t as unknown as Loose;
  return (suite) => explainSuite(suite).map(({ key, facts }) => loose(`parts.${key}`, facts));
}
