/** A passphrase as it counts (V13): however its letters were typed, they are the same ones. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFKC');
