import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Told, useSentence } from '../../i18n/sentences';
import { Note } from '../../ui/words';

type Loose = (key: string, facts: object) => string;

/** Why nothing came of what was shown: what, why. A picture's own faults are said in its own words. */
export function CaptureProblem({
  problem,
  action,
}: {
  readonly problem: Told;
  readonly action?: ReactNode;
}): ReactNode {
  const { t, i18n } = useTranslation('capture');
  const place = `picture.problems.${problem.code}`;
  const isPicture = i18n.exists(`capture:${place}.what`);
  const loose = t as unknown as Loose;
  const general = useSentence('capture')(problem);
  const what = isPicture ? loose(`${place}.what`, problem.facts) : general.what;
  const why = isPicture ? loose(`${place}.why`, problem.facts) : general.why;
  return (
    <div role="alert" className="mt4">
      <Note mood="bad" title={what} action={action}>
        {why}
      </Note>
    </div>
  );
}
