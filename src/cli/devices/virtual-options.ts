import type { Command } from 'commander';
import type { SecretEncoding } from '../../shared/oath/secret';
import { encodingOption, text } from '../options';

/** Options that put the virtual key in the place of what is plugged in. Both or neither. */
export interface VirtualOptions {
  readonly virtual?: 'otp';
  readonly keyFile?: string;
  readonly encoding: SecretEncoding;
}

/** Adds them to a command. */
export const withVirtualOptions = (built: Command): Command =>
  built
    .addOption(text('virtual', 'kind').choices(['otp']))
    .addOption(text('key-file', 'file', 'virtual-key-file'))
    .addOption(encodingOption());
