import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStrength } from './strength/use-strength';

/** A new passphrase typed twice. `check` is true when it may be sent; it shows what is wrong otherwise. */
export function useNewPassphrase() {
  const { t } = useTranslation('gate');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [checked, setChecked] = useState(false);
  const { strength, problem } = useStrength(first);
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
