import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One report of a transcript: read from the key or written to it, 8 bytes as hex. */
export interface TranscriptReport {
  readonly op: string;
  readonly report: string;
}

interface Frame {
  readonly id: string;
  readonly command: string;
  readonly payloadHex: string;
  readonly frameHex: string;
  readonly reports: readonly string[];
}

interface Vectors {
  readonly crc16: readonly { readonly hex: string; readonly crc: number }[];
  readonly crcResidual: number;
  readonly hmacChallenges: readonly {
    readonly source: string;
    readonly keyHex: string;
    readonly lt64: boolean;
    readonly challengeHex: string;
    readonly padded64Hex: string;
    readonly responseHex: string;
    readonly responseWithFixed64Hex?: string;
  }[];
  readonly frames: readonly Frame[];
  readonly configurations: readonly (Frame & {
    readonly configHex: string;
    /** Null: deletes, so there is no CRC. */
    readonly configCrcOk: boolean | null;
    readonly secretHex?: string;
  })[];
  readonly transcripts: readonly {
    readonly id: string;
    readonly reports: readonly TranscriptReport[];
    readonly result?: string | number;
  }[];
  readonly status: readonly {
    readonly report: string;
    readonly version: string;
    readonly programmingSequence: number;
    readonly slot1: boolean;
    readonly slot2: boolean;
    readonly slot1Touch: boolean;
    readonly slot2Touch: boolean;
    readonly ledInverted: boolean;
  }[];
}

const file = join(__dirname, '../../vectors/yubiotp.json');

/** The vectors of `shared/protocols`, made with Yubico's own library. */
export const otpVectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

/** A reference transcript by its name. */
export function transcript(id: string): Vectors['transcripts'][number] {
  const found = otpVectors.transcripts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no transcript ${id}`);
  return found;
}

export const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
export const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
