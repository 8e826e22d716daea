/** Sentences of the practice screens. `failures` may say a code more exactly than the general catalogue does. */
export const practice = {
  title: 'Practice',
} as const;
