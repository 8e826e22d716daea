import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice';
import { Comb } from '../../ui/comb';
import { PrimaryButton } from '../../ui/primary-button';
import type { StepProps } from '../current-step';
import { GuideFrame } from './guide-frame';
import { GuideText, useGuideWords } from './guide-words';
import { TroubleButton } from './trouble-button';

/** One question; the answer that was given before, else the first, is chosen already. */
export function GuideAsk(props: StepProps<'guide'> & { readonly onAsk: () => void }): ReactNode {
  const { snapshot, moves, onAsk } = props;
  const { view, challenge } = snapshot;
  const { t } = useTranslation('common');
  const say = useGuideWords(snapshot);
  const [choice, setChoice] = useState(view.chosen ?? view.choices[0]?.id ?? '');
  return (
    <GuideFrame
      step={props}
      focus={false}
      primary={
        <PrimaryButton busy={moves.busy === 'pick'} onPress={() => void moves.send({ move: 'pick', choice })}>
          {t('continue')}
        </PrimaryButton>
      }
      aside={<TroubleButton step={props} onAsk={onAsk} />}
    >
      {view.showsChallenge ? (
        <div className="mt5">
          <Comb value={challenge} />
        </div>
      ) : null}
      <div className="mt5 note-narrow">
        <Choice
          label={say(view.title)}
          focus
          value={choice}
          onChange={setChoice}
          items={view.choices.map(({ id, label, hint }) => ({
            value: id,
            title: <GuideText words={label} say={say} />,
            sub: hint ? <GuideText words={hint} say={say} /> : undefined,
          }))}
        />
      </div>
    </GuideFrame>
  );
}
