import type { Command } from 'commander';
import { command } from '../options';
import type { Run } from '../outcome';
import { addCommand } from './add';
import { createCommand } from './create';
import { listCommand } from './list';
import { removeCommand } from './remove';

/** `vault` and what can be done with it. */
export function vaultCommand(run: Run): Command {
  const built = command('vault', 'vault');
  for (const make of [createCommand, listCommand, addCommand, removeCommand]) built.addCommand(make(run));
  return built;
}
