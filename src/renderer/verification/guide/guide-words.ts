import { type SayWords, useSayWords } from '../../ui/profile-words';
import type { StepProps } from '../current-step';
import { usePortalWords } from '../words';

/** The words of a guide's step, filled with the portal's names for its codes and the device in the hand. */
export function useGuideWords({ credential, device, pinDigits }: StepProps<'guide'>['snapshot']): SayWords {
  const named = usePortalWords()(credential.profile);
  const facts = { portal: credential.portal, ...named, pin: pinDigits === null ? '' : String(pinDigits) };
  const plain = useSayWords(facts);
  return useSayWords({ ...facts, device: credential.device || plain(device) });
}
