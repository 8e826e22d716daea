import './portals.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/empty';
import { FailureNote } from '../../ui/failure-note';
import { scrollArea } from '../../ui/scroll-area';
import { StageBody } from '../../ui/stage';
import { useProfileList } from '../../ui/use-profile-list';
import { ProfileEditor } from './profile-editor';
import { ProfileList } from './profile-list';
import { ProfilePane } from './profile-pane';

/** The portal profiles: list left, one of them right, to read or to edit. */
export function PortalsTab(): ReactNode {
  const { t } = useTranslation('profiles');
  const { live, find, reload } = useProfileList();
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const choose = (id: string | null, edit = false) => {
    setChosen(id);
    setEditing(edit);
  };
  if (live.state !== 'ready')
    return (
      <StageBody>
        {live.state === 'failed' ? <FailureNote failure={live.error} onNext={reload} /> : <Skeleton />}
      </StageBody>
    );
  // A copy that was just made is chosen before the list has it.
  const shown = chosen ?? live.value[0]?.id ?? null;
  return (
    <div className="panes wide portals">
      <ProfileList entries={live.value} shown={shown} onChoose={choose} />
      <section className="main" {...scrollArea} aria-label={t('of', { name: (shown && find(shown)?.name) ?? '' })}>
        {shown === null ? null : editing ? (
          <ProfileEditor key={shown} id={shown} onDone={() => choose(shown)} />
        ) : (
          <ProfilePane key={shown} id={shown} onChoose={choose} />
        )}
      </section>
    </div>
  );
}
