import { SEAL, sealedFor } from '../shared/ipc/sealed';

const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * Seals a text for main (`sealed.ts`).
 * @param mains main's public key, an uncompressed point
 */
export async function seal(mains: Uint8Array, text: string, channel: string, path: string): Promise<Uint8Array> {
  const own = await crypto.subtle.generateKey(P256, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const theirs = await crypto.subtle.importKey('raw', bufferOf(mains), P256, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const { key, nonce } = await expanded(shared, joined(point, mains));
  const additionalData = new TextEncoder().encode(sealedFor(channel, path));
  const how = { name: 'AES-GCM', iv: nonce, additionalData, tagLength: SEAL.tag * 8 };
  const sealed = await crypto.subtle.encrypt(how, key, new TextEncoder().encode(text));
  return joined(point, new Uint8Array(sealed));
}

async function expanded(shared: ArrayBuffer, salt: Uint8Array<ArrayBuffer>) {
  const from = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(SEAL.info) };
  const bits = await crypto.subtle.deriveBits(how, from, (SEAL.key + SEAL.nonce) * 8);
  const key = await crypto.subtle.importKey('raw', bits.slice(0, SEAL.key), 'AES-GCM', false, ['encrypt']);
  return { key, nonce: new Uint8Array(bits.slice(SEAL.key)) };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

const bufferOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
