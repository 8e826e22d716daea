/** Sentences of the Settings page. */
export const settings = {
  title: 'Settings',
  sub: 'Saved as you change them',
} as const;
