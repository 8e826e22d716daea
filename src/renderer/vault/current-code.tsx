import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../shared/ipc/contract';
import type { Contracts } from '../../shared/ipc/contracts';
import type { Told } from '../i18n/sentences';
import { Button } from '../ui/button';
import { Comb } from '../ui/comb';
import { FailureNote } from '../ui/failure-note';
import { TimeRing } from '../ui/time-ring';
import { ask } from '../ui/use-call';
import { useCopy } from '../ui/use-copy';
import { useSecondsLeft } from '../ui/use-now';
import { Hint } from '../ui/words';

type CodeReply = Reply<Contracts['vault/code']> | Reply<Contracts['vault/draft-code']>;

/** A code of main and when it ends. */
interface Shown {
  readonly code: string;
  readonly until: number;
  readonly seconds: number;
}

/** The code that counts now; asked for again when its time is over. `askCode` must not change from one render to the next. */
function useCurrentCode(askCode: () => Promise<CodeReply>) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<Told | null>(null);
  const load = useCallback(async () => {
    const reply = await askCode();
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    const { code, leftMs, periodMs } = reply.value;
    setShown({ code, until: Date.now() + (leftMs ?? 0), seconds: (periodMs ?? 0) / 1000 });
  }, [askCode]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => void load(), Math.max(250, shown.until - Date.now()));
    return () => clearTimeout(timer);
  }, [shown, load]);
  return { shown, failure, load };
}

/** The code that a TOTP credential of the vault gives now. */
export function TimeCode({ id }: { readonly id: string }): ReactNode {
  return <CurrentCode primary askCode={useCallback(() => ask('vault/code', { id }), [id])} />;
}

/**
 * A code that changes with time: large, with the time that is left, and a button that copies it.
 * @param primary the copy button is the screen's green one
 */
export function CurrentCode({
  askCode,
  primary,
}: {
  readonly askCode: () => Promise<CodeReply>;
  readonly primary?: boolean | undefined;
}): ReactNode {
  const { t } = useTranslation('vault');
  const { shown, failure, load } = useCurrentCode(askCode);
  const copy = useCopy();
  const left = useSecondsLeft(shown?.until ?? null);
  if (failure) return <FailureNote failure={failure} feature="vault" onNext={() => void load()} />;
  if (!shown) return <div className="otp otp-wait" />;
  return (
    <>
      <div className="otp">
        <Comb value={shown.code} />
        <TimeRing seconds={left} of={shown.seconds} label={t('code.ring', { count: left })} />
        <span className="grow" />
        <Button kind={primary ? 'pri' : 'plain'} size="lg" icon="copy" onPress={() => void copy(shown.code, true)}>
          {t('code.copy')}
        </Button>
      </div>
      {left <= 5 ? <Hint mood="wrn">{t('code.soon')}</Hint> : null}
    </>
  );
}
