import type { Command } from 'commander';
import { suite as words } from '../../shared/i18n/en/suite';
import { phrase } from '../../shared/i18n/fill';
import { explainSuite } from '../../shared/oath/explain';
import { parseSuite, type Suite } from '../../shared/oath/suite';
import { command, jsonOption, text } from '../options';
import { answer, does, type Run } from '../outcome';

/** A suite in words: "8 digits, SHA-256, a counter, a 6-digit challenge, your PIN". */
const inWords = (suite: Suite): string =>
  explainSuite(suite)
    .map(({ key, facts }) => phrase(words.parts, key, facts) ?? key)
    .join(', ');

/** `explain`: what a suite means. */
export function explainCommand(run: Run): Command {
  const built = command('explain', 'explain')
    .addOption(text('suite', 'suite').makeOptionMandatory())
    .addOption(jsonOption());
  return does<{ readonly suite: string }>(built, run, async (options) => {
    const suite = parseSuite(options.suite);
    if (!suite.ok) return suite;
    const { text: provisioned, ...parts } = suite.value;
    return answer(inWords(suite.value), { suite: provisioned, words: inWords(suite.value), ...parts });
  });
}
