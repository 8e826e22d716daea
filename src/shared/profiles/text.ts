import { z } from 'zod';

/**
 * Characters that no text of a profile has: control characters, line and paragraph separators, lone surrogates, and the
 * invisible ones that turn or hide what stands beside them (bidi marks, zero-width space, soft hyphen, tags). The two
 * joiners U+200C and U+200D belong to words of some scripts and stay.
 */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;
const markup = /[<>]/;

/** The codes that a text's own checks give, as `params.fault` of the zod issue. */
export type TextFault = 'profile-characters' | 'profile-markup';
const fault = (code: TextFault) => ({ params: { fault: code } });

/** A text of 1 … `max` characters (UTF-16 units, white space around it not counted) without hidden characters. */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hidden.test(text), fault('profile-characters'));

/** A name of 1 … `max` characters: plain text without `<` and `>`, so that markup in it is refused and not shown. */
export const plainName = (max: number) => plainText(max).refine((text) => !markup.test(text), fault('profile-markup'));
