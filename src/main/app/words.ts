import { shell } from '../../shared/i18n/en/shell';
import { pseudoCatalogue } from '../../shared/i18n/pseudo';
import type { Appearance } from '../../shared/settings/contract';

/** The shell's sentences, in any language that has them. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type Words = Same<typeof shell>;

/** The shell's sentences in a language; `en-XA` is made from English. */
export const wordsIn = (language: Appearance['language']): Words =>
  language === 'en' ? shell : (pseudoCatalogue(shell) as Words);
