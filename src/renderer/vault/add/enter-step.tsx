import type { ReactNode } from 'react';
import type { DraftView } from '../../../shared/vault/contract';
import { CodeStep } from './code-step';
import { HeldStep } from './held-step';
import { LinkStep } from './link-step';
import { OcraStep } from './ocra-step';
import { PictureStep } from './picture-step';
import { SlotStep } from './slot-step';
import type { Source } from './sources';

/** What each way of bringing a credential in takes. */
export interface EnterProps {
  /** Main has read it; nothing is saved yet. */
  readonly onDraft: (draft: DraftView) => void;
  /** The person would rather bring it in another way. */
  readonly onSource: (source: Source) => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

const STEPS: Readonly<Record<Source, (props: EnterProps) => ReactNode>> = {
  picture: PictureStep,
  link: LinkStep,
  code: CodeStep,
  ocra: OcraStep,
  slot: SlotStep,
  held: HeldStep,
};

/** The step in which the person brings what the source holds. */
export function EnterStep({ source, ...props }: EnterProps & { readonly source: Source }): ReactNode {
  const Step = STEPS[source];
  return <Step {...props} />;
}
