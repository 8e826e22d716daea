import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileDetail } from '../../../shared/profiles/contract';
import { Skeleton } from '../../ui/empty';
import { Data, Note } from '../../ui/words';
import { FaultNote } from './fault-note';
import { PhoneNumbers } from './phone-numbers';
import { ProfileActions } from './profile-actions';
import { ProfileSpec } from './profile-spec';
import { ToCheck } from './to-check';
import { useDetail } from './use-detail';

/** What a pane does with the list: shows another profile, or edits it. */
export type Choose = (id: string | null, edit?: boolean) => void;

/** All that one profile knows, what of it nobody could check, and the person's numbers. */
export function ProfilePane({ id, onChoose }: { readonly id: string; readonly onChoose: Choose }): ReactNode {
  const { live } = useDetail(id);
  if (live.state === 'loading') return <Skeleton />;
  if (live.state === 'failed') return <FaultNote failure={live.error} />;
  return <Known detail={live.value} onChoose={onChoose} />;
}

function Known({ detail, onChoose }: { readonly detail: ProfileDetail; readonly onChoose: Choose }): ReactNode {
  const { t } = useTranslation('profiles');
  const { profile } = detail;
  const count = profile.unverified.length;
  return (
    <>
      <ProfileActions detail={detail} onChoose={onChoose}>
        <Data>{profile.name}</Data>
      </ProfileActions>
      {count > 0 ? (
        <div className="mt4">
          <Note mood="wrn" title={t('unverified', { count })}>
            {t('unverifiedText')}
          </Note>
        </div>
      ) : null}
      <div className="mt4">
        <ProfileSpec detail={detail} />
      </div>
      <ToCheck profile={profile} />
      <PhoneNumbers detail={detail} />
    </>
  );
}
