import vectors from '../../vectors/yubiotp.json';

/** One report of a transcript: read from the key or written to it, 8 bytes as hex. */
export interface TranscriptReport {
  readonly op: string;
  readonly report: string;
}

/** The vectors of `shared/protocols`, made with Yubico's own library. */
export const otpVectors = vectors;

/** The reports of a reference transcript by its name. */
export function transcript(id: string): readonly TranscriptReport[] {
  const found = vectors.transcripts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no transcript ${id}`);
  return found.reports;
}

export const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
export const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
