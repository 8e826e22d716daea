/**
 * Text of others as it may be printed on a terminal: control characters (escape sequences among them), halves of
 * characters and those that turn the direction of writing are written as `\u{XXXX}`.
 */
export const inert = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
