import type { DraftView, TypedHand } from '../../../shared/vault/contract';
import { useCall } from '../../ui/use-call';

/** Sends what was typed by hand to main, once; `then` gets the draft and clears the fields. */
export function useHand(then: (draft: DraftView) => void) {
  const read = useCall('vault/read-hand');
  const send = async (draft: TypedHand) => {
    const view = await read.send({ draft });
    if (view) then(view);
  };
  return { send, busy: read.busy, failure: read.failure };
}
