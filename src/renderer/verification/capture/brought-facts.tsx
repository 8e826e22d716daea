import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brought } from '../../../shared/capture/brought';
import { Spec, SpecRow } from '../../ui/spec';
import { Data } from '../../ui/words';
import { grouped } from '../words';

/** Names of the facts that each kind of link has beside its challenge, in the order in which they are read. */
function factsOf(brought: Brought): readonly (readonly [FactName, string | null])[] {
  switch (brought.scheme) {
    case 'plain':
      return [];
    case 'countersign':
      return [
        ['portal', brought.portal],
        ['account', brought.account],
      ];
    case 'lseqr':
      return [
        ['message', brought.message],
        ['server', brought.host],
      ];
    case 'tiqr':
      return [
        ['server', brought.server],
        ['user', brought.user],
        ['provider', brought.provider],
      ];
  }
}
type FactName = 'portal' | 'account' | 'message' | 'server' | 'user' | 'provider';

/** The challenge as the field takes it: a link of ours may have it grouped, as portals show it. */
export const plainChallenge = ({ scheme, challenge }: Brought): string =>
  scheme === 'countersign' ? challenge.replaceAll(/[ -]/g, '') : challenge;

/** What was brought, fact by fact: the sender's words as they stand, and what would be answered. */
export function BroughtFacts({ brought }: { readonly brought: Brought }): ReactNode {
  const { t } = useTranslation('capture');
  const facts = factsOf(brought).filter((fact): fact is [FactName, string] => fact[1] !== null);
  return (
    <Spec>
      {facts.map(([name, value]) => (
        <SpecRow key={name} name={t(`card.${name}`)}>
          <Data>{value}</Data>
        </SpecRow>
      ))}
      <SpecRow name={t('card.challenge')}>
        <Data code>{grouped(plainChallenge(brought))}</Data>
      </SpecRow>
    </Spec>
  );
}
