import { readFileSync } from 'node:fs';
import type { HashAlgorithm } from '../../../../src/shared/oath/algorithm';

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

interface CodeVector {
  readonly id: string;
  readonly keyHex: string;
  readonly algorithm: HashAlgorithm;
  readonly digits: number;
  readonly otp: string;
}
interface HotpFile {
  readonly vectors: readonly (CodeVector & {
    readonly counter: string;
    readonly hmacHex: string;
    readonly truncated: number;
  })[];
}
interface TotpFile {
  readonly vectors: readonly (CodeVector & {
    readonly period: number;
    readonly t0: number;
    readonly unixTime: number;
    readonly timeStepHex: string;
  })[];
  readonly base32: readonly { readonly base32: string; readonly hex: string; readonly source: string }[];
  readonly base32Lenient: readonly { readonly text: string; readonly hex: string }[];
  readonly base32Invalid: readonly string[];
  readonly base32NonCanonical: readonly string[];
}
interface OcraFile {
  readonly vectors: readonly OcraVector[];
  readonly suites: {
    readonly valid: readonly { readonly suite: string }[];
    readonly invalid: readonly string[];
  };
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../vectors/${name}.json`, import.meta.url), 'utf8')) as T;

export const { vectors: ocraVectors, suites: suiteVectors } = read<OcraFile>('ocra');
export const { vectors: hotpVectors } = read<HotpFile>('hotp');
export const base32Vectors = read<TotpFile>('totp');
export const { vectors: totpVectors } = base32Vectors;

export const fromHex = (hex: string | undefined): Uint8Array => Buffer.from(hex ?? '', 'hex');
