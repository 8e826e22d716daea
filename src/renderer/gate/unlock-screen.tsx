import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/result';
import type { VaultStatus } from '../../shared/vault/contract';
import { normalPassphrase } from '../../shared/vault/passphrase';
import { Button, LinkButton } from '../ui/button';
import { FailureNote } from '../ui/failure-note';
import { CheckBox, SecretField } from '../ui/field';
import { BigMark } from '../ui/icon';
import { say } from '../ui/say';
import { ask, useCall } from '../ui/use-call';
import { useSecondsLeft } from '../ui/use-now';
import { GateWindow } from '../ui/window';
import { Hint, Note } from '../ui/words';

/** Codes that the field itself answers; the rest are told in a note. */
const AT_FIELD = ['wrong-passphrase', 'wait'];

/** Codes after which another gate may be the right one. */
const MOVED = ['absent', 'in-use', 'damaged', 'newer-version'];

/** End of the delay that a failure asks for, in ms since the epoch. */
function waitOf(failure: Failure<string>): number | null {
  const wait = failure.facts['waitMs'];
  return typeof wait === 'number' && wait > 0 ? Date.now() + wait : null;
}

/** The vault is locked: one field. A wrong passphrase costs a growing wait, and tells nothing else. */
export function UnlockScreen({
  waitUntil,
  onStatus,
}: {
  readonly waitUntil: number | null;
  readonly onStatus: (status: VaultStatus) => void;
}): ReactNode {
  const { t } = useTranslation(['gate', 'common']);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const unlock = useCall('vault/unlock');
  const wait = useWait(waitUntil, unlock.failure);
  const wrong = unlock.failure?.code === 'wrong-passphrase';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || wait > 0) return;
    const status = await unlock.send({ passphrase: normalPassphrase(passphrase) });
    if (status) onStatus(status);
  };
  useMovedOn(unlock.failure, onStatus);
  return (
    <GateWindow>
      <BigMark />
      <h1 className="h-step">{t('unlock.title')}</h1>
      <p className="lead mt1">{t('unlock.lead')}</p>
      <form className="stack mt6" onSubmit={(event) => void submit(event)} noValidate>
        <SecretField
          label={t('unlock.passphrase')}
          purpose="current-password"
          large
          focus
          shown={shown}
          value={passphrase}
          onChange={setPassphrase}
          error={wrong ? t('unlock.wrong') : null}
        />
        {wait > 0 ? <Hint mood="wrn">{t('unlock.wait', { count: wait })}</Hint> : null}
        <CheckBox checked={shown} onChange={setShown}>
          {t('common:show')}
        </CheckBox>
        <Button
          kind="pri"
          size="lg"
          wide
          submit
          keys="↵"
          busy={unlock.busy}
          why={wait > 0 ? t('unlock.wait', { count: wait }) : passphrase === '' ? t('unlock.missing') : null}
        >
          {unlock.busy ? t('unlock.busy') : t('unlock.submit')}
        </Button>
        {unlock.failure && !AT_FIELD.includes(unlock.failure.code) ? <FailureNote failure={unlock.failure} /> : null}
      </form>
      <CantUnlock />
    </GateWindow>
  );
}

/** Seconds until the next try; says the wrong passphrase, 20, 10 and 5 seconds, and the end of the wait. */
function useWait(waitUntil: number | null, failure: Failure<string> | null): number {
  const { t } = useTranslation('gate');
  const [until, setUntil] = useState(waitUntil);
  useEffect(() => setUntil(waitUntil), [waitUntil]);
  useEffect(() => {
    if (!failure) return;
    setUntil(waitOf(failure));
    if (failure.code === 'wrong-passphrase') say(t('unlock.wrong'), 'alert');
  }, [failure, t]);
  const left = useSecondsLeft(until);
  const waiting = left > 0;
  useEffect(() => {
    return waiting ? () => say(t('unlock.canTry')) : undefined;
  }, [waiting, t]);
  useEffect(() => {
    if (left === 20 || left === 10 || left === 5) say(t('unlock.wait', { count: left }));
  }, [left, t]);
  return left;
}

/** Asks for the vault's state again when the answer was that it isn't simply locked. */
function useMovedOn(failure: Failure<string> | null, onStatus: (status: VaultStatus) => void): void {
  useEffect(() => {
    if (!failure || !MOVED.includes(failure.code)) return;
    void ask('vault/status', {}).then((reply) => {
      if (reply.ok) onStatus(reply.value);
    });
  }, [failure, onStatus]);
}

function CantUnlock(): ReactNode {
  const { t } = useTranslation('gate');
  const [open, setOpen] = useState(false);
  return (
    <div className="stack mt4">
      <p>
        <LinkButton expanded={open} onPress={() => setOpen(!open)}>
          {t('unlock.cant')}
        </LinkButton>
      </p>
      {open ? (
        <Note title={t('unlock.cantTitle')}>
          {t('unlock.cantText')}
          <br />
          <br />
          {t('unlock.cantMore')}
        </Note>
      ) : null}
    </div>
  );
}
