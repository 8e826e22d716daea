import type { ReactNode } from 'react';
import type { Snapshot } from '../../shared/verification/contract';
import type { PageProps } from '../app/page-props';
import { AcceptedScreen } from './accepted-screen';
import { ChooseScreen } from './choose/choose-screen';
import { GuideScreen } from './guide/guide-screen';
import { KeyScreen } from './key/key-screen';
import { PinScreen } from './pin-screen';
import { RefusedScreen } from './refused-screen';
import { ResponseScreen } from './response/response-screen';
import type { Moves } from './use-moves';
import { WorkingScreen } from './working-screen';

/** What every step gets: its part of the snapshot, a way to move on, a way to another page. */
export interface StepProps<Step extends Snapshot['step']> {
  readonly snapshot: Extract<Snapshot, { step: Step }>;
  readonly moves: Moves;
  readonly go: PageProps['go'];
}

/** The screen of the step that is on; nothing about its order is decided here. */
export function CurrentStep(props: {
  readonly snapshot: Snapshot;
  readonly moves: Moves;
  readonly go: PageProps['go'];
}): ReactNode {
  const { snapshot, moves, go } = props;
  switch (snapshot.step) {
    case 'choose':
      return <ChooseScreen snapshot={snapshot} moves={moves} go={go} />;
    case 'pin':
      return <PinScreen snapshot={snapshot} moves={moves} go={go} />;
    case 'working':
      return <WorkingScreen snapshot={snapshot} moves={moves} go={go} />;
    case 'key':
      return <KeyScreen snapshot={snapshot} moves={moves} go={go} />;
    case 'guide':
      return <GuideScreen snapshot={snapshot} moves={moves} go={go} />;
    case 'response':
      return <ResponseScreen snapshot={snapshot} moves={moves} go={go} />;
    case 'accepted':
      return <AcceptedScreen snapshot={snapshot} moves={moves} go={go} />;
    case 'refused':
      return <RefusedScreen snapshot={snapshot} moves={moves} go={go} />;
  }
}
