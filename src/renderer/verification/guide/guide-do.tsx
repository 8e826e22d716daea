import type { ReactNode } from 'react';
import { PrimaryButton } from '../../ui/primary-button';
import { ProfileText } from '../../ui/profile-words';
import type { StepProps } from '../current-step';
import { GuideFrame } from './guide-frame';
import { useGuideWords } from './guide-words';
import { TroubleButton } from './trouble-button';

/** One thing to do on the device; the button says what it shows then. */
export function GuideDo(props: StepProps<'guide'> & { readonly onAsk: () => void }): ReactNode {
  const { snapshot, moves, onAsk } = props;
  const { view } = snapshot;
  const say = useGuideWords(snapshot);
  return (
    <GuideFrame
      step={props}
      primary={
        view.next ? (
          <PrimaryButton busy={moves.busy === 'next'} onPress={() => void moves.send({ move: 'next' })}>
            <ProfileText words={view.next} say={say} />
          </PrimaryButton>
        ) : null
      }
      aside={<TroubleButton step={props} onAsk={onAsk} />}
    />
  );
}
