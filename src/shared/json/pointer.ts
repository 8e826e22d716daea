import type { Json } from './types';

/** The keys and indexes from the top of a document to one of its values. */
export type JsonPath = readonly (string | number)[];

/** A path as text: JSON Pointer, RFC 6901 section 3 (`~` is `~0`, `/` is `~1`). The top is ''. */
export const pointerOf = (path: JsonPath): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const index = /^(?:0|[1-9]\d*)$/;

function child(value: Json | undefined, part: string): Json | undefined {
  if (Array.isArray(value)) return index.test(part) ? (value as readonly Json[])[Number(part)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
  return (value as Readonly<Record<string, Json>>)[part];
}

/** The value that a pointer names in `document`; undefined where there is none, or the pointer has no right form. */
export function atPointer(document: Json, pointer: string): Json | undefined {
  if (pointer === '') return document;
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  const parts = pointer.slice(1).split('/');
  return parts
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(child, document);
}
