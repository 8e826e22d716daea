import { useEffect, useState } from 'react';
import { bridge } from '../app/bridge';
import { ask } from '../ui/use-call';

/** When the vault locks unless somebody says otherwise (ms since the epoch; null: no question is open), and `stay`. */
export interface LockQuestion {
  readonly at: number | null;
  readonly stay: () => void;
}

/** Follows main's warning that the vault is about to lock. */
export function useLockWarning(): LockQuestion {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => bridge.on('app/lock-warning', (warning) => setAt(warning.at)), []);
  const stay = () => {
    setAt(null);
    void ask('app/active', {});
  };
  return { at, stay };
}
