import type { ReactNode } from 'react';
import type { StepProps } from '../current-step';
import { KeyFault } from './key-fault';
import { KeyPlug } from './key-plug';
import { KeyTouch } from './key-touch';
import { KeyWorking } from './key-working';

/** A USB key: plug it in, it is asked, touch it, or what went wrong. */
export function KeyScreen(props: StepProps<'key'>): ReactNode {
  switch (props.snapshot.at) {
    case 'plug':
      return <KeyPlug {...props} />;
    case 'working':
      return <KeyWorking {...props} />;
    case 'touch':
      return <KeyTouch {...props} />;
    case 'fault':
      return <KeyFault {...props} />;
  }
}
