/**
 * One value in a log line. What is `private` is only for the eyes of the code that has it: the line says that it was
 * there, its value never reaches the writer (SECURITY.md R4).
 */
export type LogField = { readonly public: string | number | boolean | null } | { readonly private: unknown };
export type LogFields = Readonly<Record<string, LogField>>;

/** A value that may be read by whoever reads the log: codes, channel names, counts, versions. */
export const open = (value: string | number | boolean | null): LogField => ({ public: value });

/** A value that may not: anything that a person, a portal or a device brought along. */
export const hidden = (value: unknown): LogField => ({ private: value });

const LONGEST = 200;
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** What the writer gets: public values only, on one line, at most 200 characters each; `(private)` for the others. */
export function publicOnly(fields: LogFields): Record<string, string | number | boolean | null> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shown(field)]));
}

function shown(field: LogField): string | number | boolean | null {
  if (!('public' in field)) return '(private)';
  if (typeof field.public !== 'string') return field.public;
  return field.public.replace(CONTROL, '?').slice(0, LONGEST);
}
