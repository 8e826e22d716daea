import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileDetail } from '../../../shared/profiles/contract';
import type { Profile } from '../../../shared/profiles/profile';
import { useSayWords } from '../../ui/profile-words';
import { Spec, SpecRow } from '../../ui/spec';
import { Data, Tag } from '../../ui/words';
import { CheckMark } from './check-mark';
import { useDay } from './day';
import { useRuleWords } from './rule-words';
import { oldestLook, uncheckedUnder } from './unverified';

type Row =
  | 'challenge'
  | 'response'
  | 'answers'
  | 'pages'
  | 'userName'
  | 'time'
  | 'lock'
  | 'card'
  | 'temporary'
  | 'recovery'
  | 'documents'
  | 'ports'
  | 'faults';

/** The parts of a profile that a row tells of, as JSON Pointers: what in them nobody could check marks the row. */
const PARTS: Readonly<Record<Row, readonly string[]>> = {
  challenge: ['/words/challenge'],
  response: ['/words/response'],
  answers: ['/methods'],
  pages: ['/pages'],
  userName: ['/userName'],
  time: ['/challengeSeconds', '/attemptsPerLogIn'],
  lock: ['/lockOut'],
  card: ['/codeCard'],
  temporary: ['/temporaryCode'],
  recovery: ['/recovery'],
  documents: ['/documents'],
  ports: ['/ports'],
  faults: ['/loginFaults'],
};

/** What a profile knows, one row for each part; a row with something unchecked says so. */
export function ProfileSpec({ detail: { profile, uses } }: { readonly detail: ProfileDetail }): ReactNode {
  const { t } = useTranslation('profiles');
  const rules = useRuleWords(profile);
  const day = useDay();
  const row = (name: Row, content: ReactNode) => (
    <MarkedRow profile={profile} row={name}>
      {content}
    </MarkedRow>
  );
  return (
    <Spec>
      {row('challenge', <Data>{profile.words.challenge}</Data>)}
      {row('response', <Data>{profile.words.response}</Data>)}
      {row('answers', <Methods profile={profile} />)}
      {row('pages', <Pages profile={profile} />)}
      {row('userName', rules.userName)}
      {row('time', rules.time)}
      {row('lock', rules.lock)}
      {row('card', rules.card)}
      {row('temporary', rules.temporary)}
      {row('recovery', rules.recovery)}
      {row('documents', rules.documents)}
      {row('ports', profile.ports.length === 0 ? null : <Ports profile={profile} />)}
      {row('faults', rules.faults)}
      <SpecRow name={t('rows.version')}>
        <Data>{day(profile.updated)}</Data> <span className="sub">{t('uses', { count: uses })}</span>
      </SpecRow>
    </Spec>
  );
}

function MarkedRow({
  profile,
  row,
  children,
}: {
  readonly profile: Profile;
  readonly row: Row;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('profiles');
  const unchecked = uncheckedUnder(profile, PARTS[row]);
  return (
    <SpecRow name={t(`rows.${row}`)}>
      {children ?? <span className="sub">{t('unknown')}</span>}
      {unchecked.length > 0 ? <CheckMark checked={oldestLook(unchecked)} /> : null}
    </SpecRow>
  );
}

function Methods({ profile }: { readonly profile: Profile }): ReactNode {
  const say = useSayWords({ portal: profile.name });
  return profile.methods.map(({ id, name }) => (
    <Tag key={id}>{'text' in name ? <Data>{say(name)}</Data> : say(name)}</Tag>
  ));
}

/** Addresses are shown, not opened. */
function Pages({ profile }: { readonly profile: Profile }): ReactNode {
  const { t } = useTranslation('profiles');
  const addresses = [...new Set(profile.pages.map(({ address }) => address).filter((one) => one !== null))];
  if (addresses.length === 0) return <span className="sub">{t('unknown')}</span>;
  return addresses.map((address) => (
    <Data key={address} className="anywhere">
      {address}
    </Data>
  ));
}

function Ports({ profile: { ports } }: { readonly profile: Profile }): ReactNode {
  return <Data>{ports.map(({ port, protocol }) => `${protocol.toUpperCase()} ${port}`).join(', ')}</Data>;
}
