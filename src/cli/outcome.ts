import type { Command } from 'commander';
import type { Failure, Result } from '../shared/result';
import { fail, ok } from '../shared/result';
import type { CliParts } from './parts';

/** What a command answers: lines for people (null: nothing), and the same for machines. */
export interface Answer {
  readonly text: string | null;
  readonly json: unknown;
}
export type Outcome = Result<Answer, string>;

/** A command under way: its surroundings, and where its outcome goes. */
export interface Run {
  readonly parts: CliParts;
  readonly ended: (outcome: Outcome, asJson: boolean) => void;
}

/** An answer. */
export const answer = (text: string | null, json: unknown): Outcome => ok({ text, json });

/** A mistake in how the command was called; `why` is a key of `cli.usage`. Exit code 2. */
export const usage = (
  why: string,
  facts: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly error: Failure<'usage'> } => fail('usage', { why, ...facts });

/** Gives a command its work. `O` is what its options are once commander has read them. */
export function does<O>(
  command: Command,
  { parts, ended }: Run,
  work: (options: O, parts: CliParts) => Promise<Outcome>,
) {
  return command.action(async () => {
    const options = command.opts<O & { readonly json?: true }>();
    ended(await work(options, parts), options.json ?? false);
  });
}
