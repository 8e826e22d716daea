import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryButton } from '../../ui/primary-button';
import type { StepProps } from '../current-step';
import { GuideChoices, hasPictures } from './guide-choices';
import { GuideFrame } from './guide-frame';
import { TroubleButton } from './trouble-button';

/** One question; the answer that was given before, else the first, is chosen already. */
export function GuideAsk(props: StepProps<'guide'> & { readonly onAsk: () => void }): ReactNode {
  const { snapshot, moves, onAsk } = props;
  const { view } = snapshot;
  const { t } = useTranslation('common');
  const [choice, setChoice] = useState(view.chosen ?? view.choices[0]?.id ?? '');
  return (
    <GuideFrame
      step={props}
      focus={false}
      wide={hasPictures(view)}
      primary={
        <PrimaryButton busy={moves.busy === 'pick'} onPress={() => void moves.send({ move: 'pick', choice })}>
          {t('continue')}
        </PrimaryButton>
      }
      aside={<TroubleButton step={props} onAsk={onAsk} />}
    >
      <GuideChoices snapshot={snapshot} value={choice} onChange={setChoice} />
    </GuideFrame>
  );
}
