import { z } from 'zod';
import type { Facts } from '../result';
import type { ProfileFault } from './faults';

/** Says in a check of ours which fault it finds; it comes out as `params` of the zod issue. */
export const finds = (fault: ProfileFault, facts: Facts = {}) => ({ params: { fault, facts } });

/**
 * Characters that no text of a profile has: control characters, line and paragraph separators, lone surrogates, and the
 * invisible ones that turn or hide what stands beside them (bidi marks, zero-width space, soft hyphen, tags). The two
 * joiners U+200C and U+200D belong to words of some scripts and stay.
 */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;
const markup = /[<>]/;

/** A text of 1 … `max` characters (UTF-16 units, white space around it not counted) without hidden characters. */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hidden.test(text), finds('profile-characters'));

/** A name of 1 … `max` characters: plain text without `<` and `>`, so that markup in it is refused and not shown. */
export const plainName = (max: number) => plainText(max).refine((text) => !markup.test(text), finds('profile-markup'));
