import type { Result } from '../../../shared/result';
import type { VaultDatabase } from '../database/vault-database';
import type { FileProblem } from '../files/problems';
import type { DataKey } from '../keys/data-key';
import { Copied } from './copied';
import { type CredentialParts, Credentials } from './credentials';
import { Devices } from './devices';
import { History } from './history';
import { Places } from './place';
import { Profiles } from './profiles';
import { SecretSealer } from './secrets';
import { Settings } from './settings';
import type { Repositories } from './types';

/** The stores as the vault itself has them: secrets may be lent and removed credentials overwritten. */
export interface OwnRepositories extends Repositories {
  readonly credentials: Credentials;
}

/** Puts the stores over an open database. `renewCopy` makes the rolling copy anew. */
export function openRepositories(
  database: VaultDatabase,
  dataKey: DataKey,
  vaultId: Uint8Array,
  parts: CredentialParts,
  renewCopy: () => Result<void, FileProblem>,
): OwnRepositories {
  const settings = new Settings(database);
  return {
    credentials: new Credentials(database, new SecretSealer(dataKey, vaultId), parts),
    devices: new Devices(database),
    history: new History(database, settings, renewCopy),
    settings,
    profiles: new Profiles(database),
    copied: new Copied(database, dataKey, vaultId),
    place: new Places(database),
  };
}
