import { useTranslation } from 'react-i18next';
import type { Step } from '../../ui/steps';
import { Data } from '../../ui/words';
import type { StepProps } from '../current-step';
import { grouped } from '../words';

/** Step log of a guide: its phases, the challenge under the one that takes it. */
export function useGuideSteps({ phases, view, challenge, isTrouble }: StepProps<'guide'>['snapshot']): readonly Step[] {
  const { t } = useTranslation('verification');
  const { device } = view.picture;
  return phases.map(({ phase, state }) => ({
    id: phase,
    label: t(`guide.phases.${device}.${phase}`),
    state: state === 'now' && isTrouble ? 'bad' : state,
    detail:
      phase === 'challenge' && state !== 'todo' && challenge !== '' ? (
        <Data code>{grouped(challenge)}</Data>
      ) : undefined,
  }));
}
