import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepProps } from '../current-step';
import { usePortalWords } from '../words';

/** What to do in the portal now, in order. */
export function NowInPortal({ snapshot }: Pick<StepProps<'response'>, 'snapshot'>): ReactNode {
  const { t } = useTranslation('verification');
  const { credential, challenge, groups, carried } = snapshot;
  const confirm = challenge === '' ? 'response.now3Plain' : 'response.now3';
  const word = usePortalWords()(credential.profile).response;
  return (
    <div>
      <h2 className="h-sec mb2">{t('response.nowTitle')}</h2>
      <ol className="nextl">
        <li>{t('response.now1', { portal: credential.portal })}</li>
        {groups.length === 0 ? null : <li>{t('response.now2', { word })}</li>}
        <li>{t(carried === 'approved' ? 'response.nowApproved' : confirm)}</li>
      </ol>
    </div>
  );
}
