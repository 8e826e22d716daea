import { type ReactNode, useState } from 'react';
import type { StepProps } from '../current-step';
import { TokenGuide } from './token-guide';
import { TokenRead } from './token-read';
import { TokenTroubleHelp } from './token-trouble';
import { WhatIsShown } from './what-is-shown';

/** Hand-held token: the guide's step, what to do about a trouble, or the question what the token shows. */
export function TokenScreen(props: StepProps<'token'>): ReactNode {
  const { at, trouble } = props.snapshot;
  const [asking, setAsking] = useState(false);
  const whatElse = { open: () => setAsking(true), close: () => setAsking(false) };
  if (trouble !== null) return <TokenTroubleHelp {...props} trouble={trouble} onLeave={whatElse.close} />;
  if (asking) return <WhatIsShown {...props} onClose={whatElse.close} />;
  if (at === 'read') return <TokenRead {...props} />;
  return <TokenGuide {...props} at={at} onWhatElse={whatElse.open} />;
}
