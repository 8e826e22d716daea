import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../shared/ipc/contract';
import type { Contracts } from '../../shared/ipc/contracts';
import { ask } from './use-call';

/** What main says of a passphrase. */
export type Strength = Answer<Contracts['vault/strength']>;

const PAUSE_MS = 150;

/** Asks main how strong a passphrase is, a moment after the last key; null while there is none. */
export function useStrength(passphrase: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    if (passphrase === '') {
      setStrength(null);
      return;
    }
    const turn = { over: false };
    const timer = setTimeout(async () => {
      const reply = await ask('vault/strength', { passphrase });
      if (!turn.over) setStrength(reply.ok ? reply.value : null);
    }, PAUSE_MS);
    return () => {
      turn.over = true;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return strength;
}

/** A new passphrase typed twice. `check` is true when it may be sent; it shows what is wrong otherwise. */
export function useNewPassphrase() {
  const { t } = useTranslation('gate');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [checked, setChecked] = useState(false);
  const strength = useStrength(first);
  const problem = strength?.problem ?? null;
  const missing = first === '' ? t('create.missing') : second === '' ? t('create.missingRepeat') : null;
  const firstError = checked && problem ? t(`strength.problems.${problem}`) : null;
  const secondError = checked && second !== '' && first !== second ? t('create.differs') : null;
  const check = () => {
    setChecked(true);
    return missing === null && problem === null && first === second;
  };
  const change = (set: (value: string) => void) => (value: string) => {
    setChecked(false);
    set(value);
  };
  return {
    first,
    second,
    strength,
    missing,
    firstError,
    secondError,
    check,
    setFirst: change(setFirst),
    setSecond: change(setSecond),
  };
}
