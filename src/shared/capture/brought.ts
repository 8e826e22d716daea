import { z } from 'zod';
import { slug } from '../profiles/words';
import { credentialId } from '../vault/credential-id';

/** Longest challenge that anything may bring; portals show up to 64 characters. */
export const longestChallenge = 64;
/** A challenge as portals write it: letters and digits, grouped by spaces or dashes. */
export const challengePattern = /^[0-9A-Za-z][0-9A-Za-z -]*$/;

const challenge = z.string().min(1).max(longestChallenge).regex(challengePattern);
/** Names of portals and accounts: letters of any script, digits, and the few signs that names have. No path, no markup. */
const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^(?!.*\.\.)[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’()@_&+-]*$/u);

/** Fields of `countersign://respond?…`. All but the challenge are hints: they choose nothing by themselves. */
export const respondFields = z.strictObject({
  challenge,
  portal: name.optional(),
  profile: slug.optional(),
  account: name.optional(),
  credential: credentialId.optional(),
  method: slug.optional(),
});
export type RespondFields = z.infer<typeof respondFields>;

const host = z.string().max(253);

/** What was brought, taken apart. Every text is inert and within its limit; none of it is believed. */
export const brought = z.discriminatedUnion('scheme', [
  /** Nothing but a challenge. */
  z.strictObject({ scheme: z.literal('plain'), challenge }),
  z.strictObject({
    scheme: z.literal('countersign'),
    challenge,
    portal: name.nullable(),
    profile: slug.nullable(),
    account: name.nullable(),
    credential: credentialId.nullable(),
    method: slug.nullable(),
  }),
  /** OCRA challenge of a LinOTP server. `host`: where its own app would send the answer; nothing is sent from here. */
  z.strictObject({
    scheme: z.literal('lseqr'),
    challenge: z.string(),
    message: z.string().nullable(),
    transaction: z.string(),
    host: host.nullable(),
  }),
  /** OCRA challenge of a tiqr server. `session`: its session key in hexadecimal, which enters the response. */
  z.strictObject({
    scheme: z.literal('tiqr'),
    challenge: z.string(),
    session: z.string(),
    server: host,
    user: z.string().nullable(),
    provider: z.string().nullable(),
  }),
]);
export type Brought = z.infer<typeof brought>;
