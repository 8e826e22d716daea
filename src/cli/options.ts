import { Command, CommanderError, Option } from 'commander';
import { cli } from '../shared/i18n/en/cli';
import { codeDigits, hashAlgorithms, lastCounter } from '../shared/oath/algorithm';
import { readHex } from '../shared/oath/hex';
import { readNumber } from '../shared/oath/link-text';
import { longestPeriod } from '../shared/oath/otpauth-types';
import { secretEncodings } from '../shared/oath/secret';

type OptionName = keyof typeof cli.options;
type ValueName = keyof typeof cli.values;

/** Makes a command with its line of help. */
export const command = (name: string, help: keyof typeof cli.help): Command =>
  new Command(name).description(cli.help[help]);

/** An option whose value is taken as it is. */
export const text = (name: OptionName, value: string, words: OptionName = name): Option =>
  new Option(`--${name} <${value}>`, cli.options[words]);

/** An option whose value is read by `read`; null is a mistake. The value itself is never repeated: it may be a secret. */
function read<T>(name: OptionName, value: string, words: ValueName, reader: (text: string) => T | null): Option {
  return text(name, value).argParser((typed: string) => {
    const found = reader(typed);
    if (found !== null) return found;
    throw new CommanderError(2, 'usage', `--${name}: ${cli.values[words]}`);
  });
}

const whole = (least: number, most: number) => (typed: string) => {
  const number = readNumber(typed, BigInt(least), BigInt(most));
  return number === null ? null : Number(number);
};

/** Hex as bytes of a length; separators are not taken here. */
const bytes = (least: number, most: number) => (typed: string) => {
  const hex = /^[0-9A-Fa-f]+$/.test(typed) ? readHex(typed) : null;
  return hex?.ok && hex.value.length >= least && hex.value.length <= most ? hex.value : null;
};

export const counterOption = (): Option =>
  read('counter', 'number', 'counter', (typed) => readNumber(typed, 0n, lastCounter));
/** Milliseconds since the epoch, from whole seconds. */
export const timeOption = (): Option =>
  read('time', 'unix', 'time', (typed) => {
    const seconds = whole(0, 2 ** 43)(typed);
    return seconds === null ? null : seconds * 1000;
  });
export const timeStepOption = (): Option =>
  read('time-step', 'hex', 'time-step', (typed) => (/^[0-9A-Fa-f]{1,16}$/.test(typed) ? BigInt(`0x${typed}`) : null));
export const bytesOption = (name: 'pin-hash' | 'session'): Option => read(name, 'hex', 'hex', bytes(1, 512));
export const slotChallengeOption = (): Option => read('challenge', 'hex', 'slot-challenge', bytes(1, 63));
export const digitsOption = (): Option => read('digits', 'number', 'digits', whole(codeDigits.min, codeDigits.max));
export const periodOption = (): Option => read('period', 'seconds', 'period', whole(1, longestPeriod));
export const lengthOption = (name: 'challenge-length' | 'response-length'): Option =>
  read(name, 'number', 'length', whole(1, 63));
export const slotOption = (): Option =>
  text('slot', 'number')
    .choices(['1', '2'])
    .argParser((typed: string) => {
      if (typed === '1' || typed === '2') return Number(typed);
      throw new CommanderError(2, 'usage', `--slot: ${cli.options.slot}, 1 or 2.`);
    });
export const portOption = (reader: (typed: string) => number | null): Option => read('port', 'number', 'port', reader);

export const encodingOption = (): Option =>
  text('encoding', 'name')
    .choices([...secretEncodings])
    .default('hex');
export const algorithmOption = (): Option =>
  text('algorithm', 'name')
    .choices([...hashAlgorithms])
    .default('SHA1');
export const jsonOption = (): Option => new Option('--json', cli.options.json);
export const flag = (name: OptionName): Option => new Option(`--${name}`, cli.options[name]);
