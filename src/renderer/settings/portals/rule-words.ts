import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/profiles/profile';

/** A profile's rules in words, null for what is not known. */
export function useRuleWords(profile: Profile) {
  const { t } = useTranslation(['profiles', 'common']);
  const { userName, challengeSeconds, lockOut, codeCard, temporaryCode, recovery, documents, loginFaults } = profile;
  return {
    userName: userName && t(`case.${userName.case}`),
    time: challengeSeconds === null ? null : t('lasts', { count: challengeSeconds }),
    lock: lockOut && t('lock', { count: lockOut.count, hours: lockOut.spanSeconds / 3600 }),
    card: codeCard && [cardWords(codeCard), cardDays(codeCard)].filter((part) => part !== null).join(', '),
    temporary: temporaryCode && t('temporary', { full: temporaryCode.fullDays, limited: temporaryCode.limitedDays }),
    recovery: recovery.length === 0 ? null : recovery.map(({ step }) => t(`recovery.${step}`)).join(' → '),
    documents: documents && recipients(documents.recipients.length),
    faults: loginFaults.length === 0 ? null : t('faults', { count: loginFaults.length }),
  };

  function recipients(count: number): string {
    return count === 0 ? t('noRecipients') : t('recipients', { count });
  }

  function cardWords({ firstIndex, lastIndex, valueLength, asked }: NonNullable<Profile['codeCard']>): string {
    return t('card', { first: firstIndex, last: lastIndex, length: valueLength, asked });
  }

  function cardDays({ validDays }: NonNullable<Profile['codeCard']>): string | null {
    return validDays === null ? null : t('cardDays', { count: validDays });
  }
}
