import './guide.css';
import { type ReactNode, useState } from 'react';
import type { StepProps } from '../current-step';
import { GuideAsk } from './guide-ask';
import { GuideChallenge, lacksChallenge } from './guide-challenge';
import { GuideDo } from './guide-do';
import { GuideRead } from './guide-read';
import { TroubleList } from './trouble-list';

const KINDS = { do: GuideDo, ask: GuideAsk, read: GuideRead } as const;

/** The step of a guide that is on, or the question what the device shows instead. A new step is a new screen. */
export function GuideScreen(props: StepProps<'guide'>): ReactNode {
  return <GuideStep key={props.snapshot.view.id} {...props} />;
}

function GuideStep(props: StepProps<'guide'>): ReactNode {
  const [asking, setAsking] = useState(false);
  const Kind = KINDS[props.snapshot.view.kind];
  const { challenge } = props.snapshot.credential;
  if (challenge && lacksChallenge(props.snapshot)) return <GuideChallenge {...props} shape={challenge} />;
  if (asking) return <TroubleList {...props} onClose={() => setAsking(false)} />;
  return <Kind {...props} onAsk={() => setAsking(true)} />;
}
