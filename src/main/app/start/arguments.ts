/** The commands of the command line; the packed program answers to them too. */
const COMMANDS: ReadonlySet<string> = new Set([
  'ocra',
  'hotp',
  'totp',
  'explain',
  'devices',
  'hmac',
  'vault',
  'respond',
  'practice',
  'help',
]);

/** What a start of the program is for. `window` is the ordinary one. */
export type Start =
  | { readonly kind: 'window' }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'tour'; readonly words: readonly string[] };

/**
 * Reads the words after the program's name. They may come from a person, a link handler or another start, so a word that
 * is not known means nothing; a link can only pre-fill (SECURITY.md E14, `wish.ts`).
 */
export function readStart(words: readonly string[]): Start {
  const own = words.filter((word) => word !== '--no-sandbox' && word !== '--disable-gpu');
  const first = own[0] ?? '';
  if (COMMANDS.has(first) || first === '--help') return { kind: 'command', words: own };
  if (first === '--version') return { kind: 'version' };
  if (first === '--tour') return { kind: 'tour', words: own.slice(1) };
  return { kind: 'window' };
}

/**
 * The words after the program's name. A packed program has its own; in development `electron [switches] FOLDER …` comes
 * before them.
 */
export function ownWords(argv: readonly string[], packed: boolean): readonly string[] {
  if (packed) return argv.slice(1);
  const folder = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  return folder === -1 ? [] : argv.slice(folder + 1);
}
