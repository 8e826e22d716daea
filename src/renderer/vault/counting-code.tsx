import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Comb } from '../ui/comb';
import { Dialog } from '../ui/dialog';
import { FailureNote } from '../ui/failure-note';
import { useCall } from '../ui/use-call';
import { useCopy } from '../ui/use-copy';

/** A code that counts up: shown only after a question, since showing it uses it up. */
export function CountingCode({ id, onUsed }: { readonly id: string; readonly onUsed: () => void }): ReactNode {
  const { t } = useTranslation('vault');
  const next = useCall('vault/code');
  const copy = useCopy();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const show = async () => {
    const shown = await next.send({ id });
    setAsking(false);
    if (!shown) return;
    setCode(shown.code);
    onUsed();
  };
  return (
    <>
      <div className="otp">
        {code === null ? (
          <>
            <div className="grow">
              <b className="strong">{t('code.counting')}</b>
              <p className="sub mt1">{t('code.countingText')}</p>
            </div>
            <Button kind="pri" size="lg" icon="eye" onPress={() => setAsking(true)}>
              {t('code.next')}
            </Button>
          </>
        ) : (
          <>
            <Comb value={code} />
            <span className="grow" />
            <Button kind="pri" size="lg" icon="copy" onPress={() => void copy(code, true)}>
              {t('code.copy')}
            </Button>
            <Button size="lg" icon="eyeoff" onPress={() => setCode(null)}>
              {t('code.hide')}
            </Button>
          </>
        )}
      </div>
      {next.failure ? (
        <div className="mt4">
          <FailureNote failure={next.failure} feature="vault" />
        </div>
      ) : null}
      {asking ? <UseUpDialog busy={next.busy} onKeep={() => setAsking(false)} onShow={() => void show()} /> : null}
    </>
  );
}

function UseUpDialog({
  busy,
  onKeep,
  onShow,
}: {
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onShow: () => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  return (
    <Dialog
      title={t('code.nextTitle')}
      urgent
      onClose={onKeep}
      actions={
        <>
          <Button focus onPress={onKeep}>
            {t('code.keep')}
          </Button>
          <Button kind="pri" busy={busy} onPress={onShow}>
            {t('code.show')}
          </Button>
        </>
      }
    >
      <p className="t2 mt2">{t('code.nextText')}</p>
    </Dialog>
  );
}
