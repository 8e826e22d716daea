import type { HashAlgorithm } from '../../../../src/shared/oath/algorithm';
import hotpFile from '../../../vectors/hotp.json' with { type: 'json' };
import ocraFile from '../../../vectors/ocra.json' with { type: 'json' };
import totpFile from '../../../vectors/totp.json' with { type: 'json' };

/** One line of `ocra.json`; numbers are decimal text. */
export interface OcraVector {
  readonly id: string;
  readonly suite: string;
  readonly keyHex: string;
  readonly question: string;
  readonly dataInputHex: string;
  readonly hmacHex: string;
  readonly response: string;
  readonly counter?: string;
  readonly pin?: string;
  readonly pinHashHex?: string;
  readonly timeSteps?: string;
  readonly unixTime?: number;
  readonly questionParts?: readonly string[];
  readonly role?: string;
  readonly sessionHex?: string;
  readonly questionBytesHex?: string;
}

export const ocraVectors: readonly OcraVector[] = ocraFile.vectors;
export const suiteVectors = ocraFile.suites;
export const hotpVectors = hotpFile.vectors.map((vector) => ({
  ...vector,
  algorithm: vector.algorithm as HashAlgorithm,
}));
export const totpVectors = totpFile.vectors.map((vector) => ({
  ...vector,
  algorithm: vector.algorithm as HashAlgorithm,
}));
export const base32Vectors = totpFile;

export const fromHex = (hex: string | undefined): Uint8Array => Buffer.from(hex ?? '', 'hex');
