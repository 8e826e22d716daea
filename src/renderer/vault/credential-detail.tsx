import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialDetail, CredentialSummary } from '../../shared/vault/contract';
import type { PageProps } from '../app/page-props';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/empty';
import { FailureNote } from '../ui/failure-note';
import { ask } from '../ui/use-call';
import type { Live } from '../ui/use-live';
import { Data, Tag } from '../ui/words';
import { AnswerBox } from './answer-box';
import { CountingCode } from './counting-code';
import { CredentialSpec } from './credential-spec';
import { TimeCode } from './current-code';
import type { Remover } from './use-remove';

/** Everything about one credential that may be seen, and what can be done with it. Mounted anew for each one. */
export function CredentialDetailPane({
  credential,
  go,
  remover,
}: {
  readonly credential: CredentialSummary;
  readonly go: PageProps['go'];
  readonly remover: Remover;
}): ReactNode {
  const { t } = useTranslation('vault');
  const { live, reload } = useDetail(credential.id);
  return (
    <>
      <Head credential={credential} remover={remover} />
      {remover.failure ? (
        <div className="mt4">
          <FailureNote failure={remover.failure} feature="vault" />
        </div>
      ) : null}
      <div className="mt5">
        <Use credential={credential} go={go} onUsed={reload} />
      </div>
      <h3 className="h-sec mt8 details-head">{t('details.title')}</h3>
      {live.state === 'loading' ? <Skeleton /> : null}
      {live.state === 'failed' ? <FailureNote failure={live.error} feature="vault" onNext={reload} /> : null}
      {live.state === 'ready' ? <CredentialSpec credential={live.value} /> : null}
    </>
  );
}

function useDetail(id: string) {
  const [live, setLive] = useState<Live<CredentialDetail>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const turn = { over: false, round };
    void ask('vault/detail', { id }).then((reply) => {
      if (turn.over) return;
      setLive(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error });
    });
    return () => {
      turn.over = true;
    };
  }, [id, round]);
  return { live, reload: () => setRound((before) => before + 1) };
}

function Head({
  credential,
  remover,
}: {
  readonly credential: CredentialSummary;
  readonly remover: Remover;
}): ReactNode {
  const { t } = useTranslation('vault');
  const { portal, account, practice } = credential;
  return (
    <div className="rowx top">
      <div className="grow">
        <h2 className="h-page rowx wrap">
          <Data>{portal}</Data>
          {practice ? <Tag mood="wrn">{t('practice')}</Tag> : null}
        </h2>
        <p className="sub detail-account">
          <Data>{account}</Data>
        </p>
      </div>
      <Button
        size="sm"
        icon="trash"
        busy={remover.busy}
        label={t('remove.label', { name: portal })}
        onPress={() => void remover.remove(credential)}
      >
        {t('remove.button')}
      </Button>
    </div>
  );
}

/** What the credential is for: a code that is shown, or a challenge that is answered on Verify. */
function Use({
  credential,
  go,
  onUsed,
}: {
  readonly credential: CredentialSummary;
  readonly go: PageProps['go'];
  readonly onUsed: () => void;
}): ReactNode {
  if (credential.kind === 'totp') return <TimeCode id={credential.id} />;
  if (credential.kind === 'hotp') return <CountingCode id={credential.id} onUsed={onUsed} />;
  return <AnswerBox credential={credential} onAnswer={() => go('verify', credential.id)} />;
}
