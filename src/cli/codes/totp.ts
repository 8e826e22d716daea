import type { Command } from 'commander';
import { totp } from '../../main/oath/totp';
import type { HashAlgorithm } from '../../shared/oath/algorithm';
import { ok } from '../../shared/result';
import { type KeyOptions, withKey } from '../key';
import {
  algorithmOption,
  command,
  digitsOption,
  encodingOption,
  jsonOption,
  periodOption,
  text,
  timeOption,
} from '../options';
import { answer, does, type Run } from '../outcome';
import { SecretFiles } from '../secret-file';

interface TotpOptions extends KeyOptions {
  /** Milliseconds. */
  readonly time?: number;
  readonly digits: number;
  readonly period: number;
  readonly algorithm: HashAlgorithm;
}

/** `totp`: the code of a time (RFC 6238). Machines are also told for how many seconds it is the current one. */
export function totpCommand(run: Run): Command {
  const built = command('totp', 'totp')
    .addOption(text('key-file', 'file').makeOptionMandatory())
    .addOption(encodingOption())
    .addOption(timeOption())
    .addOption(digitsOption().default(6))
    .addOption(periodOption().default(30))
    .addOption(algorithmOption())
    .addOption(jsonOption());
  return does<TotpOptions>(built, run, async (options, parts) => {
    const now = options.time ?? parts.clock.now();
    const code = await withKey(new SecretFiles(parts), options, (key) => ok(totp(key, now, options)));
    if (!code.ok) return code;
    return answer(code.value.code, { code: code.value.code, leftSeconds: Math.ceil(code.value.leftMs / 1000) });
  });
}
