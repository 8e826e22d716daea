/** Sentences of the Keys page. */
export const devices = {
  title: 'Keys',
  sub: 'Devices that answer challenges',
  none: 'No device yet',
} as const;
