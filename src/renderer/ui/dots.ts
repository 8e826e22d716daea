import type { SyntheticEvent } from 'react';

/** The letters of the code font (`tokens.css`), each as wide as a dot: Latin, without those that its makers left out. */
const LETTERS = [
  ' -~\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133',
  '\u0136\u0137\u0139-\u013e\u0141-\u0148\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016a\u016b\u016e-\u017e\u0218-\u021b\u2018-\u201a\u201c-\u201e\u20ac',
];
const IN_FONT = new RegExp(`^[${LETTERS.join('')}]*$`);

/**
 * Whether a secret that is shown is drawn as dots with its text over them. Chromium tells the input method, which is in main,
 * what stands in a field as it is drawn (SECURITY.md V17): of dots, dots. With other letters than those of the code font
 * the dots, and with them the caret, would not stand where the letters do.
 */
export const hasDots = (secret: string): boolean => IN_FONT.test(secret);

const refuse = (event: SyntheticEvent): void => event.preventDefault();

/** A field for a secret gives nothing away by copy, cut or drag; what would be taken from one with dots is dots. */
export const kept = { onCopy: refuse, onCut: refuse, onDragStart: refuse } as const;
