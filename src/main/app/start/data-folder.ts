import { isAbsolute, join } from 'node:path';

const SWITCH = '--data-dir=';

/**
 * The folder for the person's data that a test or a developer names, by `--data-dir=…` or `COUNTERSIGN_DATA_DIR`; null:
 * the system's place for it. The packed program has only that one.
 */
export function namedFolder(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  packed: boolean,
): string | null {
  if (packed) return null;
  const word = words.find((one) => one.startsWith(SWITCH));
  const folder = word?.slice(SWITCH.length) ?? environment['COUNTERSIGN_DATA_DIR'] ?? '';
  return isAbsolute(folder) ? folder : null;
}

/** Where the vault is in the person's data. */
export const vaultFolder = (folder: string): string => join(folder, 'vault');
