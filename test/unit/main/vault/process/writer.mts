// Opens a vault and writes without end: one credential added, changed, removed or used a counter at a time. Each line on
// standard output acknowledges one commit that has returned: what it was and what must be found afterwards.
import { writeSync } from 'node:fs';
import { Vault } from '../../../../../src/main/vault/service';
import { ocra, ordinary } from './child-parts';

const [folder = '', passphrase = ''] = process.argv.slice(2);
const vault = new Vault(ordinary(folder));
/** Synchronous, so that a line is out before the next write begins. */
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const opened = await vault.unlock(passphrase);
if (!opened.ok) {
  say({ failed: opened.error });
  process.exit(1);
}
say({ opened: true });
const stores = vault.repositories()!;
for (let round = 0; ; round++) {
  const account = `${process.pid}-${round}`;
  const added = stores.credentials.add(ocra(account));
  if (!added.ok) throw new Error(added.error.code);
  say({ added: account });
  const { id } = added.value;
  const counter = stores.credentials.takeCounter(id);
  if (counter.ok) say({ counted: account });
  if (round % 4 === 3) {
    if (stores.credentials.remove(id).ok) say({ removed: account });
  } else if (round % 4 === 1) {
    if (stores.credentials.rename(id, 'Renamed', account).ok) say({ renamed: account });
  }
}
