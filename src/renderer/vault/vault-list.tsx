import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageProps } from '../app/page-props';
import { Button } from '../ui/button';
import { EmptyState, Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { Picture } from '../ui/picture';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { useCredentials } from '../ui/use-credentials';
import { useShortcut } from '../ui/use-shortcut';
import { CredentialPanes } from './credential-panes';

/** What the list page takes. */
export interface VaultListProps extends Pick<PageProps, 'go'> {
  /** Id of the credential whose detail is shown. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onAdd: () => void;
}

/** The vault's list: loading, empty, failed, or the two panes. */
export function VaultList(props: VaultListProps): ReactNode {
  const { t } = useTranslation('vault');
  const { live, reload } = useCredentials();
  useShortcut('add', props.onAdd);
  const count = live.state === 'ready' ? live.value.length : null;
  return (
    <Stage>
      <StageHead
        title={t('title')}
        sub={count === null ? null : count === 0 ? t('nothingStored') : t('count', { count })}
        actions={
          count === 0 ? null : (
            <Button icon="plus" keys="Ctrl N" onPress={props.onAdd}>
              {t('add')}
            </Button>
          )
        }
      />
      {live.state === 'ready' && live.value.length > 0 ? (
        <CredentialPanes credentials={live.value} reload={reload} {...props} />
      ) : (
        <StageBody>
          {live.state === 'loading' ? <Skeleton lines={6} /> : null}
          {live.state === 'failed' ? <FailureNote failure={live.error} feature="vault" onNext={reload} /> : null}
          {count === 0 ? <EmptyVault {...props} /> : null}
        </StageBody>
      )}
    </Stage>
  );
}

function EmptyVault({ onAdd, go }: VaultListProps): ReactNode {
  const { t } = useTranslation('vault');
  return (
    <div className="vault-empty">
      <EmptyState
        picture={<Picture name="key-usb-c" width={132} label={t('empty.picture')} />}
        title={t('empty.title')}
        lead={t('empty.lead')}
        actions={
          <Button kind="pri" size="lg" icon="plus" keys="Ctrl N" onPress={onAdd} focus>
            {t('add')}
          </Button>
        }
      >
        <p className="mt6 sub">
          {t('empty.looking')}{' '}
          <button type="button" className="linkb" onClick={() => go('practice')}>
            {t('empty.practice')}
          </button>
        </p>
      </EmptyState>
    </div>
  );
}
