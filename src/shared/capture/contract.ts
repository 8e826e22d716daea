import { z } from 'zod';
import { call } from '../ipc/contract';
import { credentialId } from '../vault/credential-id';
import { problem } from '../verification/contract';
import { brought } from './brought';
import { longestText } from './read';

/** Where a challenge came from. */
export const captureOrigin = z.enum(['link', 'paste', 'screen', 'picture', 'camera']);
export type CaptureOrigin = z.infer<typeof captureOrigin>;

const waitingId = z.number().int().min(0).max(1_000_000_000);

/**
 * What was brought and waits for the person's word: a challenge with the credentials that it fits (`best` is the one
 * that its hints name or that was used last; null where its hints fit none), or a link of which nothing can be used.
 */
export const waiting = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('challenge'),
    id: waitingId,
    from: captureOrigin,
    brought,
    fits: z.array(credentialId),
    best: credentialId.nullable(),
  }),
  z.strictObject({ kind: z.literal('refused'), id: waitingId, from: captureOrigin, problem }),
]);
export type Waiting = z.infer<typeof waiting>;

export const captureView = z.strictObject({
  waiting: waiting.nullable(),
  /** Other links came while this one waited: the last of them is shown next, those before it are gone. */
  newer: z.boolean(),
  /** A text of the wanted shape on the clipboard. */
  offer: z.strictObject({ id: waitingId, challenge: z.string().max(512) }).nullable(),
});
export type CaptureView = z.infer<typeof captureView>;

/** One screen or window that can be looked at. `picture`: a small PNG in base64, '' where the system gives none. */
export const screenSource = z.strictObject({
  id: z.string().max(128),
  name: z.string().max(256),
  kind: z.enum(['screen', 'window']),
  picture: z.string(),
});
export type ScreenSource = z.infer<typeof screenSource>;

const done = z.strictObject({});

/** Getting a challenge in, beside typing it. Nothing of it answers a challenge. */
export const captureContract = {
  'capture/view': call(done, captureView),
  /**
   * Says what a text is that a QR code or a paste brought. A plain challenge is answered with; a link with facts of its
   * own waits for the person's word (`waiting`). Else it answers with what the text is and why nothing comes of it.
   */
  'capture/read': call(
    z.strictObject({ text: z.string().max(longestText), from: captureOrigin }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('challenge'), challenge: z.string() }),
      z.strictObject({ kind: z.literal('waits') }),
      z.strictObject({ kind: z.literal('problem'), problem }),
    ]),
    ['locked'],
  ),
  /** The person's word on what waits: put it into the field, or leave it. `not-now`: another one waits now. */
  'capture/decide': call(z.strictObject({ id: waitingId, use: z.boolean() }), captureView, ['locked', 'not-now']),
  /** The credential that is chosen on the screen with the challenge's field; null: that screen is gone. */
  'capture/watch': call(z.strictObject({ credential: credentialId.nullable() }), captureView),
  /** The offer from the clipboard was used or is not wanted; it does not come again. */
  'capture/offer-done': call(z.strictObject({ id: waitingId }), captureView),
  /** Screens and windows to choose from, without this app's own. On Wayland the system asks the person itself. */
  'capture/sources': call(done, z.strictObject({ sources: z.array(screenSource) }), ['screen-refused', 'screen-none']),
  /** The chosen one as a picture file (JPEG in base64), as large as it is shown. */
  'capture/screen': call(z.strictObject({ id: z.string().max(128) }), z.strictObject({ picture: z.string() }), [
    'screen-refused',
    'screen-gone',
  ]),
  /** The camera may be asked for from now on (`open`), or no longer. It ends by itself after a few minutes and on lock. */
  'capture/camera': call(z.strictObject({ open: z.boolean() }), done),
} as const;

export const captureEvents = { 'capture/changed': captureView } as const;
