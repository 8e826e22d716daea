/** Kinds of files that are known by their first bytes but not opened; `svg` can hold scripts and links. */
export type OtherKind = 'svg' | 'gif' | 'webp' | 'heic' | 'tiff' | 'bmp' | 'pdf' | 'zip';

const PNG = '\x89PNG\r\n\x1a\n';
const JPEG = '\xff\xd8\xff';

const others: readonly (readonly [OtherKind, RegExp])[] = [
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['heic', /^.{4}ftyp/s],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM.{4}\0{4}/s],
  ['pdf', /^%PDF-/],
  ['zip', /^PK[^\w\s]{2}/],
  ['svg', /^(?:ï»¿)?\s*<(?:\?xml|!--|!DOCTYPE|svg)/i],
];

/** The first bytes as one character each. */
const start = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 256));

/** What the first bytes say a file is; the name and the type that a browser guesses don't count. */
export function kindOf(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const text = start(bytes);
  if (text.startsWith(PNG)) return 'image/png';
  return text.startsWith(JPEG) ? 'image/jpeg' : null;
}

/** A kind that is known by name, so that the refusal can say it; null for all others. */
export const otherKindOf = (bytes: Uint8Array): OtherKind | null => {
  const text = start(bytes);
  return others.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
};
