import { serialize } from 'node:v8';

/** Bytes of a value as the structured clone algorithm writes it; null when it cannot be written (functions, symbols). */
export function clonedBytes(value: unknown): number | null {
  try {
    return serialize(value).byteLength;
  } catch {
    return null;
  }
}
