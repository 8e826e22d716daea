import { useCallback, useState } from 'react';
import type { Question } from '../../shared/ipc/contract';
import type { Contracts } from '../../shared/ipc/contracts';
import type { PracticeView } from '../../shared/practice/contract';
import type { Told } from '../i18n/sentences';
import { ask } from '../ui/use-call';
import { useLive } from '../ui/use-live';

/** The practice questions that answer with the whole view. */
export type PracticeChannel =
  | 'practice/start'
  | 'practice/stop'
  | 'practice/enroll'
  | 'practice/key'
  | 'practice/phone'
  | 'practice/phone-settings'
  | 'practice/phone-restart'
  | 'practice/token'
  | 'practice/token-restart';

/** Asks one of them; the answer takes the view's place. True when it was done. */
export type PracticeAct = <K extends PracticeChannel>(channel: K, question: Question<Contracts[K]>) => Promise<boolean>;

/** What the parts of the practice screen work with. */
export interface PracticeWork {
  readonly view: PracticeView;
  readonly act: PracticeAct;
  readonly fail: (failure: Told | null) => void;
}

/** Follows the practice screen; `failure` is that of the last thing that was done, null when it worked. */
export function usePractice() {
  const { live, put, reload } = useLive('practice/view', 'practice/changed');
  const [failure, fail] = useState<Told | null>(null);
  const act: PracticeAct = useCallback(
    async (channel, question) => {
      const reply = await ask(channel, question);
      fail(reply.ok ? null : (reply.error as Told));
      if (reply.ok) put(reply.value as PracticeView);
      return reply.ok;
    },
    [put],
  );
  return { live, reload, failure, act, fail };
}
