import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../shared/result';

type Loose = (key: string, facts: object) => string;

/** A sentence of the catalogue `oath` for the facts of a refused link or secret; a general one where it has none. */
function useOathWords(kind: 'link' | 'secret', general: string): (facts: Facts) => string {
  const { t, i18n } = useTranslation('oath');
  const loose = t as unknown as Loose;
  return (facts) => {
    const why = String(facts['why'] ?? '');
    return i18n.exists(`oath:${kind}.${why}`) ? loose(`${kind}.${why}`, facts) : general;
  };
}

/** Words for `link-invalid`. A suite inside the link is explained by its own words. */
export function useLinkWords(): (facts: Facts) => string {
  const { t } = useTranslation('vault');
  return useOathWords('link', t('failures.link-invalid.why'));
}

/** Words for `secret-invalid`. */
export function useSecretWords(): (facts: Facts) => string {
  const { t } = useTranslation('failures');
  return useOathWords('secret', t('secret-invalid.why'));
}
