import { Command, CommanderError } from 'commander';
import { cli } from '../shared/i18n/en/cli';
import { explainCommand } from './codes/explain';
import { hotpCommand } from './codes/hotp';
import { ocraCommand } from './codes/ocra';
import { totpCommand } from './codes/totp';
import { hmacCommand } from './devices/hmac';
import { devicesCommand } from './devices/list';
import { inert } from './inert';
import type { Outcome, Run } from './outcome';
import type { CliParts } from './parts';
import { practiceCommand } from './practice';
import { respondCommand } from './respond';
import { sentenceOf } from './sentence';
import { vaultCommand } from './vault';

export type { CliParts } from './parts';

const commands = [
  ocraCommand,
  hotpCommand,
  totpCommand,
  explainCommand,
  devicesCommand,
  hmacCommand,
  vaultCommand,
  respondCommand,
  practiceCommand,
];

/** Errors of commander become ours; nothing ends the process and nothing is written past the parts. */
function contain(command: Command, parts: CliParts): void {
  const { print, complain } = parts;
  command.exitOverride().configureOutput({
    writeOut: (text) => print(text.trimEnd()),
    writeErr: (text) => complain(text.trimEnd()),
    outputError: () => undefined,
  });
  for (const inner of command.commands) contain(inner, parts);
}

function program(run: Run): Command {
  const whole = new Command('countersign').description(cli.help.program).version(run.parts.version);
  for (const make of commands) whole.addCommand(make(run));
  contain(whole, run.parts);
  return whole;
}

/** What was typed where a value belongs is not repeated: it may be a secret in the wrong place. */
const withoutValue = (message: string): string =>
  message
    .replace(/^error: /, '')
    .replace(/=.*'$/m, "=…'")
    .replace(/ argument '[\s\S]*' is invalid/, ' is invalid')
    .replace(/\s+/g, ' ');

/** What commander found wrong with the call, in one line. */
function misuse({ code, message }: CommanderError): string {
  if (code === 'commander.help') return cli.usage['no-command'];
  return code === 'commander.excessArguments' ? cli.usage['too-many-arguments'] : inert(withoutValue(message));
}

function told(parts: CliParts, outcome: Outcome, asJson: boolean): number {
  if (!outcome.ok) {
    parts.complain(`error: ${outcome.error.code}: ${sentenceOf(outcome.error)}`);
    return outcome.error.code === 'usage' ? 2 : 1;
  }
  const { text, json } = outcome.value;
  if (asJson) parts.print(JSON.stringify(json));
  else if (text !== null) parts.print(text);
  return 0;
}

/** A bug: told like any error, with the place where it happened for whoever mends it. */
function broken(parts: CliParts, error: unknown): number {
  parts.complain(`error: internal: ${cli.failures.internal}`);
  const lines = error instanceof Error ? (error.stack?.split('\n') ?? []) : [];
  for (const line of lines.filter((text) => /^ +at /.test(text)).slice(0, 8)) parts.complain(inert(line));
  return 1;
}

function stopped(parts: CliParts, error: unknown): number {
  if (!(error instanceof CommanderError)) return broken(parts, error);
  if (error.exitCode === 0) return 0;
  parts.complain(`error: usage: ${misuse(error)}`);
  return 2;
}

/**
 * Runs one command line, without program name. Answers alone go to `print`, everything else to `complain`; an error is
 * one line `error: <code>: <sentence>`. Never rejects; answers with the exit code: 0, 1 refused or failed, 2 wrong usage.
 */
export async function runCli(argv: readonly string[], parts: CliParts): Promise<number> {
  let code = 0;
  const ended = (outcome: Outcome, asJson: boolean): void => {
    code = told(parts, outcome, asJson);
  };
  try {
    await program({ parts, ended }).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    return stopped(parts, error);
  }
  return code;
}
