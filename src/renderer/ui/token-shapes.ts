/** The keys of a hand-held token, as `practice/token` names them. */
export type TokenKeyName = 'press' | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'ok' | 'c';

/** Where a key stands in the picture's 192 × 372 units, and what is printed on it. */
export interface TokenKeyPlace {
  readonly key: TokenKeyName;
  readonly cap: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ROWS: readonly (readonly TokenKeyName[])[] = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  ['c', '0', 'ok'],
];

/** Size of the picture, in its own units. */
export const TOKEN_SIZE = { width: 192, height: 372 } as const;

/** The lozenge button that switches the token on and off. */
export const PRESS_PLACE: TokenKeyPlace = { key: 'press', cap: '', x: 66, y: 112, width: 60, height: 30 };

/** The twelve keys of the pad, row by row. */
export const PAD_PLACES: readonly TokenKeyPlace[] = ROWS.flatMap((row, line) =>
  row.map((key, column) => ({
    key,
    cap: key.toUpperCase(),
    x: 26 + column * 50,
    y: 166 + line * 44,
    width: 40,
    height: 32,
  })),
);
