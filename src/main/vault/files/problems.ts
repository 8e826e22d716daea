/** What the file system said, as far as the person can do something about it. */
export type FileProblem = 'no-space' | 'read-only' | 'no-permission' | 'io';

const byCode: Readonly<Record<string, FileProblem>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  SQLITE_FULL: 'no-space',
  EROFS: 'read-only',
  SQLITE_READONLY: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  SQLITE_PERM: 'no-permission',
  SQLITE_CANTOPEN: 'no-permission',
};

/** The code of a system or SQLite error, null for anything else (which is a bug). */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^(E[A-Z0-9]+|SQLITE_[A-Z0-9_]+)$/.test(error.code) ? error.code : null;
}

/** Translates a system or SQLite error; throws anything else again. */
export function fileProblem(error: unknown): FileProblem {
  const code = systemCode(error);
  if (code === null) throw error;
  const primary = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
  return byCode[code] ?? byCode[primary] ?? 'io';
}
