/** Sentences of the verification screens. `failures` may say a code more exactly than the general catalogue does. */
export const verification = {
  title: 'Verification',
} as const;
