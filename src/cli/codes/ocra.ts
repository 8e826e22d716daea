import type { Command } from 'commander';
import { type OcraInput, ocra, timeSteps } from '../../main/oath/ocra';
import type { Question } from '../../main/oath/question';
import { parseSuite, type Suite } from '../../shared/oath/suite';
import type { Result } from '../../shared/result';
import { ok } from '../../shared/result';
import { type KeyOptions, withKey } from '../key';
import {
  bytesOption,
  command,
  counterOption,
  encodingOption,
  jsonOption,
  text,
  timeOption,
  timeStepOption,
} from '../options';
import { answer, does, type Outcome, type Run, usage } from '../outcome';
import type { CliParts } from '../parts';
import { SecretFiles } from '../secret-file';

interface OcraOptions extends KeyOptions {
  readonly suite: string;
  readonly counter?: bigint;
  readonly question?: readonly string[];
  readonly pinFile?: string;
  readonly pinHash?: Uint8Array;
  readonly session?: Uint8Array;
  /** Milliseconds. */
  readonly time?: number;
  readonly timeStep?: bigint;
}

function misuse({ pinFile, pinHash, time, timeStep, question = [] }: OcraOptions): Result<null, 'usage'> {
  if (pinFile !== undefined && pinHash !== undefined) return usage('pin-twice');
  if (time !== undefined && timeStep !== undefined) return usage('time-twice');
  return question.length > 2 ? usage('too-many-questions') : ok(null);
}

/**
 * The challenge, or the two of a mutual mode. A `QA` text of exactly twice the suite's length is taken as two joined
 * ones, which is the same to the HMAC.
 */
function questionOf({ question: { format, length } }: Suite, [first = '', second]: readonly string[]): Question {
  if (second !== undefined) return [first, second];
  return format === 'A' && first.length === 2 * length ? [first.slice(0, length), first.slice(length)] : first;
}

const readPin = (files: SecretFiles, suite: Suite, path: string | undefined) =>
  path === undefined || suite.pin === null ? Promise.resolve(ok(null)) : files.read(path);

async function respond(options: OcraOptions, { clock, ...parts }: CliParts): Promise<Outcome> {
  const files = new SecretFiles(parts);
  const used = misuse(options);
  if (!used.ok) return used;
  const suite = parseSuite(options.suite);
  if (!suite.ok) return suite;
  const pin = await readPin(files, suite.value, options.pinFile);
  if (!pin.ok) return pin;
  const { counter = null, pinHash = null, session = null } = options;
  const steps = options.timeStep ?? timeSteps(suite.value, options.time ?? clock.now());
  const question = questionOf(suite.value, options.question ?? []);
  const input: OcraInput = { question, counter, pin: pin.value, pinHash, session, timeSteps: steps };
  const response = await withKey(files, options, (key) => ocra(suite.value, key, input));
  pin.value?.fill(0);
  return response.ok ? answer(response.value, { response: response.value }) : response;
}

const collect = (next: string, before: readonly string[] | undefined): string[] => [...(before ?? []), next];

/** `ocra`: one response (RFC 6287). The key is raw; the suite is used byte for byte. */
export function ocraCommand(run: Run): Command {
  const built = command('ocra', 'ocra')
    .addOption(text('suite', 'suite').makeOptionMandatory())
    .addOption(text('key-file', 'file').makeOptionMandatory())
    .addOption(encodingOption())
    .addOption(counterOption())
    .addOption(text('question', 'challenge').argParser(collect))
    .addOption(text('pin-file', 'file'))
    .addOption(bytesOption('pin-hash'))
    .addOption(bytesOption('session'))
    .addOption(timeOption())
    .addOption(timeStepOption())
    .addOption(jsonOption());
  return does<OcraOptions>(built, run, respond);
}
