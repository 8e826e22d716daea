import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Rounds that let what one collection only found be freed by the next. */
const ROUNDS = 3;

/** Collects garbage now, young and old; the engine's own `gc`, which it hides until its flag is set. */
type Collect = (options?: { readonly type: 'minor' | 'major' }) => void;

function collector(): Collect {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : null');
  setFlagsFromString('--no-expose-gc');
  return typeof collect === 'function' ? (collect as Collect) : () => undefined;
}

/**
 * Lets the engine throw away what nobody uses any more: the seals' key, and strings such as a response, which cannot be
 * overwritten and without this stay until memory runs short (SECURITY.md V17). Takes some milliseconds.
 */
export function forgetStrings(collect: Collect = collector()): void {
  for (let round = 0; round < ROUNDS; round++) {
    collect({ type: 'minor' });
    collect({ type: 'major' });
  }
}
