import type { Command } from 'commander';
import { hotp } from '../../main/oath/hotp';
import type { HashAlgorithm } from '../../shared/oath/algorithm';
import { ok } from '../../shared/result';
import { type KeyOptions, withKey } from '../key';
import { algorithmOption, command, counterOption, digitsOption, encodingOption, jsonOption, text } from '../options';
import { answer, does, type Run } from '../outcome';
import { SecretFiles } from '../secret-file';

interface HotpOptions extends KeyOptions {
  readonly counter: bigint;
  readonly digits: number;
  readonly algorithm: HashAlgorithm;
}

/** `hotp`: the code of one counter (RFC 4226). */
export function hotpCommand(run: Run): Command {
  const built = command('hotp', 'hotp')
    .addOption(text('key-file', 'file').makeOptionMandatory())
    .addOption(encodingOption())
    .addOption(counterOption().makeOptionMandatory())
    .addOption(digitsOption().default(6))
    .addOption(algorithmOption())
    .addOption(jsonOption());
  return does<HotpOptions>(built, run, async (options, parts) => {
    const code = await withKey(new SecretFiles(parts), options, (key) => ok(hotp(key, options.counter, options)));
    return code.ok ? answer(code.value, { code: code.value }) : code;
  });
}
