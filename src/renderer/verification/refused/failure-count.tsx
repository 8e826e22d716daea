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
  if (limit === null) return <p className="sub mt5">{t('refused.failuresOnly', { count: failures })}</p>;
  const left = Math.max(0, limit - failures);
  const words = t('refused.failures', { count: failures, limit });
  return (
    <div className="mt5 stack x1">
      <div className="rowx">
        <Pips left={left} total={limit} label={words} />
        <Hint mood={left <= FEW ? 'wrn' : 'plain'}>{words}</Hint>
      </div>
      <p className="sub">{t('refused.limitText', { limit })}</p>
    </div>
  );
}
