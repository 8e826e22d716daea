/** Sentences of the vault screens. `failures` may say a code more exactly than the general catalogue does. */
export const vault = {
  title: 'Vault',
} as const;
