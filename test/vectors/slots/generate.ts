// Writes good/, bad/ and index.json beside this file. From the project's folder:
//   node --import ./test/support/typescript.mjs test/vectors/slots/generate.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { badFiles } from './bad';
import { goodFiles } from './good';
import { dataKeyBytes, vaultName } from './make';

const here = import.meta.dirname;

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes the files of one kind; answers with what the index says about each. */
function writeAll<T extends Named>(folder: string, items: readonly T[]): object[] {
  rmSync(join(here, folder), { recursive: true, force: true });
  mkdirSync(join(here, folder));
  return items.map(({ name, bytes, ...about }, index) => {
    const file = `${folder}/${String(index + 1).padStart(3, '0')}-${name}.json`;
    writeFileSync(join(here, file), bytes);
    return { file, ...about };
  });
}

const keys = Object.fromEntries(['a', 'b'].map((name) => [vaultName(name), Buffer.from(dataKeyBytes(name)).toString('hex')]));
const index = { dataKeys: keys, good: writeAll('good', await goodFiles()), bad: writeAll('bad', await badFiles()) };
writeFileSync(join(here, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
