import { z } from 'zod';

/** Id of a stored credential: 26 characters made by the vault, opaque to everybody else. */
export const credentialId = z.string().regex(/^[0-9a-z]{26}$/);
export type CredentialId = z.infer<typeof credentialId>;
