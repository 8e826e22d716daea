import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/format';
import { say } from '../../ui/say';
import { Note } from '../../ui/words';
import type { StepProps } from '../current-step';
import { grouped } from '../words';

type Props = Pick<StepProps<'refused'>, 'snapshot'>;

/** What the portal's words mean: likely causes in order, and what to do first. */
export function RefusalAnswer({ snapshot }: Props): ReactNode {
  const { t } = useTranslation('verification');
  const { causes, refusal } = snapshot;
  const first = causes[0];
  const said = first ? t(`refused.cause.${first}`) : '';
  useEffect(() => {
    if (refusal && said) say(said);
  }, [refusal, said]);
  return (
    <>
      <FirstOfAll snapshot={snapshot} />
      <h2 className="h-sec mt6 mb2">{t('refused.causes')}</h2>
      <ol className="nextl">
        {causes.map((cause) => (
          <li key={cause}>{t(`refused.cause.${cause}`)}</li>
        ))}
      </ol>
    </>
  );
}

/** The one thing to do, in words, where the button alone does not say it. */
function FirstOfAll({ snapshot }: Props): ReactNode {
  const { t } = useTranslation('verification');
  const moment = useMoment();
  const { next, challenge, credential, lockedUntil } = snapshot;
  if (next === 'compare-challenge')
    return (
      <div className="mt5">
        <Note title={t('refused.compareTitle')}>{t('refused.compareText', { challenge: grouped(challenge) })}</Note>
      </div>
    );
  if (next === 'wait' && lockedUntil !== null)
    return (
      <div className="mt5">
        <Note mood="bad" icon="lock" title={t('refused.locked', { time: moment(lockedUntil) })}>
          {t('refused.wait')}
        </Note>
      </div>
    );
  if (next !== 'call') return null;
  return (
    <div className="mt5">
      <Note mood="wrn">{t('refused.call', { portal: credential.portal })}</Note>
    </div>
  );
}
