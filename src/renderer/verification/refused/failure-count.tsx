import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pips } from '../../ui/meter';
import { Hint } from '../../ui/words';
import type { StepProps } from '../current-step';

/** From so few attempts left on it is a warning. */
const FEW = 4;

/** How near the account is to being locked, as far as this computer knows. */
export function FailureCount({ snapshot }: Pick<StepProps<'refused'>, 'snapshot'>): ReactNode {
  const { t } = useTranslation('verification');
  const { failures, limit } = snapshot;
  if (limit === null)
    return (
      <div className="mt5 stack x1">
        <p className="sub">{t('refused.failuresOnly', { count: failures })}</p>
        <TriesLeft snapshot={snapshot} />
      </div>
    );
  const left = Math.max(0, limit - failures);
  const words = t('refused.failures', { count: failures, limit });
  return (
    <div className="mt5 stack x1">
      <div className="rowx">
        <Pips left={left} total={limit} label={words} />
        <Hint mood={left <= FEW ? 'wrn' : 'plain'}>{words}</Hint>
      </div>
      <p className="sub">{t('refused.limitText', { limit })}</p>
      <TriesLeft snapshot={snapshot} />
    </div>
  );
}

/** How many tries the log-in itself has left, where the portal's profile says it. */
function TriesLeft({ snapshot }: Pick<StepProps<'refused'>, 'snapshot'>): ReactNode {
  const { t } = useTranslation('verification');
  const { refusals, perLogIn } = snapshot;
  if (perLogIn === null) return null;
  const left = Math.max(0, perLogIn - refusals);
  return <p className="sub">{left === 0 ? t('refused.triesOver') : t('refused.tries', { count: left })}</p>;
}
