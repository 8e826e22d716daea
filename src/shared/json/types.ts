/** What a JSON text can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a text may take: UTF-8 bytes of all of it, and lists and objects inside of one another (`[[]]` is 2). */
export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
}

/** No file that is read here may be larger or deeper (SECURITY.md I5). */
export const jsonLimits: JsonLimits = { bytes: 20 * 1024 * 1024, depth: 32 };

/** Why a text is not taken. */
export const jsonFaults = [
  /** Not JSON. Facts: `line`, `column`, from 1. */
  'json-syntax',
  /** Facts: `limit` in bytes. */
  'json-too-large',
  /** Facts: `path` of the list or object that is too deep, `limit`. */
  'json-too-deep',
  /** Facts: `path` of the second member, `key`. */
  'json-duplicate-key',
  /** A key that changes objects in JavaScript. Facts: `path`, `key`. */
  'json-forbidden-key',
  /** A number that no double can hold. Facts: `path`. */
  'json-number',
] as const;
export type JsonFault = (typeof jsonFaults)[number];
