import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { EmptyState, Skeleton } from '../../ui/empty';
import { FailureNote } from '../../ui/failure-note';
import { Picture } from '../../ui/picture';
import { PrimaryButton } from '../../ui/primary-button';
import { Stage, StageBody, StageHead } from '../../ui/stage';
import type { StepProps } from '../current-step';
import { ChooseForm } from './choose-form';
import { useWays } from './use-ways';

/** First step: which challenge, and what to answer it with. */
export function ChooseScreen(props: StepProps<'choose'>): ReactNode {
  const { live, reload } = useWays();
  if (live.state === 'ready' && live.value.length > 0) return <ChooseForm {...props} credentials={live.value} />;
  return (
    <Plain>
      {live.state === 'loading' ? <Skeleton /> : null}
      {live.state === 'failed' ? <FailureNote failure={live.error} onNext={reload} /> : null}
      {live.state === 'ready' ? <NothingYet go={props.go} /> : null}
    </Plain>
  );
}

function Plain({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <Stage>
      <StageHead title={t('title')} />
      <StageBody>{children}</StageBody>
    </Stage>
  );
}

/** No credential in the vault: what one is, how to add one, and a way that needs none. */
function NothingYet({ go }: Pick<StepProps<'choose'>, 'go'>): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <EmptyState
      picture={<Picture name="key-usb-c" width={220} />}
      title={t('choose.emptyTitle')}
      lead={t('choose.emptyLead')}
      actions={
        <>
          <PrimaryButton onPress={() => go('vault')}>{t('choose.emptyAdd')}</PrimaryButton>
          <Button size="lg" onPress={() => go('practice')}>
            {t('choose.emptyPractice')}
          </Button>
        </>
      }
    />
  );
}
