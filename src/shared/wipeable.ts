/**
 * Zeros in which a secret can be put and wiped again. An array of up to 64 bytes that is made without a buffer stands in the
 * engine's own heap, which moves what is in it, and what was moved leaves a copy behind (V8, `typed_array_max_size_in_heap`).
 */
export const wipeable = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(new ArrayBuffer(length));
