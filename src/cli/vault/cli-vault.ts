import { heldMethods } from '../../main/profiles/held';
import { openedLookup } from '../../main/profiles/lookup';
import { Vault } from '../../main/vault/service';
import { ordinaryParts, type VaultParts } from '../../main/vault/service-parts';

/** The vault in a folder as commands use it: what it says of devices in people's hands is of its own profiles as well. */
export function cliVault(folder: string, change: Partial<VaultParts> = {}): Vault {
  const held = heldMethods(openedLookup(() => vault.repositories()));
  const vault: Vault = new Vault({ ...ordinaryParts(folder, 'cli', held), ...change });
  return vault;
}
