import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { generateSync } from 'otplib';
import { ocra } from '../../src/main/oath/ocra';
import { totp } from '../../src/main/oath/totp';
import { writeBase32 } from '../../src/shared/oath/base32';
import { parseSuite } from '../../src/shared/oath/suite';
import { type Line, sideBySide } from './measure';

const key = Buffer.from('12345678901234567890');
const longKey = Buffer.from('12345678901234567890123456789012');
const base32 = writeBase32(key);
const aMessage = Buffer.alloc(170, 1);
const eightBytes = Buffer.alloc(8, 1);

const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;

function line(what: string, peer: string, limit: number, ours: (n: number) => void, theirs: (n: number) => void): Line {
  const [a, b] = sideBySide(ours, theirs);
  const ratio = a / b;
  return {
    what,
    ours: perSecond(a),
    peer: `${peer}: ${perSecond(b)}`,
    figure: `${ratio.toFixed(2)}×`,
    limit: `≥ ${limit}×`,
    good: ratio >= limit,
  };
}

function suiteOf(text: string) {
  const parsed = parseSuite(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

/** Codes a second: against a bare HMAC of node:crypto over as many bytes, and against two libraries. */
export function oathLines(): readonly Line[] {
  const suite = suiteOf('OCRA-1:HOTP-SHA256-8:C-QN06');
  const options = { period: 30, digits: 6, algorithm: 'SHA1' } as const;
  const ourTotp = (n: number) => void totp(key, 1_700_000_000_000 + n * 30_000, options);
  const peer = new TOTP({ secret: new Secret({ buffer: new Uint8Array(key).buffer }), period: 30, digits: 6 });
  const ourOcra = (n: number) => {
    const question = String(n % 1_000_000).padStart(6, '0');
    const answer = ocra(suite, longKey, { question, counter: BigInt(n) });
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const bare = (message: Uint8Array, secret: Uint8Array, hash: string) => () =>
    void createHmac(hash, secret).update(message).digest();
  return [
    line('OCRA (SHA-256, counter, 6 digits)', 'bare HMAC', 0.5, ourOcra, bare(aMessage, longKey, 'sha256')),
    line('TOTP (SHA-1)', 'bare HMAC', 0.5, ourTotp, bare(eightBytes, key, 'sha1')),
    line(
      'TOTP (SHA-1)',
      'otpauth',
      1,
      ourTotp,
      (n) => void peer.generate({ timestamp: 1_700_000_000_000 + n * 30_000 }),
    ),
    line(
      'TOTP (SHA-1)',
      'otplib',
      1,
      ourTotp,
      (n) => void generateSync({ secret: base32, epoch: 1_700_000_000 + n * 30 }),
    ),
  ];
}
