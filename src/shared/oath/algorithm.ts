/** The hash functions that HOTP, TOTP and OCRA name. */
export const hashAlgorithms = ['SHA1', 'SHA256', 'SHA512'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];

/** Bytes of a hash, and of an HMAC with it. */
export const hashBytes: Readonly<Record<HashAlgorithm, number>> = { SHA1: 20, SHA256: 32, SHA512: 64 };

/** A hash function as it is written for people: `SHA-256`. */
export const hashName = (algorithm: HashAlgorithm): string => algorithm.replace('SHA', 'SHA-');

/** Highest counter of HOTP and OCRA: eight bytes. */
export const lastCounter = 2n ** 64n - 1n;

/** Fewest and most decimal digits of a HOTP or TOTP code here. With ten the first is 0, 1 or 2 (RFC 4226, 5.3). */
export const codeDigits = { min: 6, max: 10 } as const;
