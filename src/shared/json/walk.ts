import type { JsonPath } from './pointer';
import type { Json } from './types';

/** Every value of a document with its path, each before what is inside of it. */
export function* walk(value: Json, path: JsonPath = []): Generator<readonly [JsonPath, Json]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) yield* walk(inner as Json, [...path, isList ? Number(key) : key]);
}
