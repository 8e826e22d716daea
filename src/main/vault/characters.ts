/** How many bytes a character has that begins with this byte in UTF-8 (RFC 3629, 3); 1 for what begins none. */
const lengthAt = (byte: number): number => (byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The characters of a text in UTF-8, one string each; what is no UTF-8 becomes U+FFFD. For secrets: a string of one
 * character is shared by all that have it and says nothing, while that of a whole text cannot be wiped (V17).
 */
export function charactersOf(utf8: Uint8Array): string[] {
  const characters: string[] = [];
  for (let at = 0; at < utf8.length; ) {
    const first = utf8[at] ?? 0;
    const length = lengthAt(first);
    characters.push(...(first < 0x80 ? String.fromCharCode(first) : decoder.decode(utf8.subarray(at, at + length))));
    at += length;
  }
  return characters;
}
