import { shell } from 'electron';

/** Opens an address in the person's browser; false when that could not be done. The caller has checked the address. */
export async function browse(address: string): Promise<boolean> {
  try {
    await shell.openExternal(address);
    return true;
  } catch {
    return false;
  }
}
