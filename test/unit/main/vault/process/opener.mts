// Opens and locks a vault as it is told on standard input, one command and one answer a line.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Vault } from '../../../../../src/main/vault/service';
import { ordinary } from './child-parts';

const [folder = '', passphrase = ''] = process.argv.slice(2);
const vault = new Vault(ordinary(folder));

async function answer(command: string): Promise<object> {
  if (command === 'lock') return vault.lock();
  const opened = await vault.unlock(passphrase);
  return opened.ok ? { ok: true } : { ok: false, ...opened.error };
}

for await (const command of createInterface({ input: process.stdin }))
  writeSync(1, `${JSON.stringify(await answer(command))}\n`);
