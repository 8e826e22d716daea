import { z } from 'zod';
import { finds } from './text';
import { slug, words } from './words';

/** What the hand-held token in the hand looks like. `named`: `PIN>`, `CHALLNG>`; `short`: `Pn`, `Ch`, the answer in two parts; `timed`: no challenge. */
export const tokenModel = z.enum(['named', 'short', 'timed']);
export type TokenModel = z.infer<typeof tokenModel>;

export const phoneSystem = z.enum(['ios', 'android']);
export type PhoneSystem = z.infer<typeof phoneSystem>;

/** What a phone shows. `menu` is the app's More page, `factor` its Two-Factor Authentication page, `scan` its camera. */
export const phoneScreen = z.enum([
  'home',
  'login',
  'portfolio',
  'menu',
  'factor',
  'notice',
  'scan',
  'challenge',
  'pin',
  'face',
  'finger',
  'passcode',
  'response',
  'approved',
  'failed',
  'off',
]);
export type PhoneScreen = z.infer<typeof phoneScreen>;

/**
 * The picture beside a step: the device as it looks now. In `lines` (up to 12 characters each) `{challenge}` stands for
 * the challenge; `lit` is the key to press now.
 */
export const guidePicture = z.discriminatedUnion('device', [
  z.strictObject({
    device: z.literal('token'),
    model: tokenModel,
    lines: z.tuple([z.string().max(12), z.string().max(12)]),
    lit: z.enum(['press', 'ok', 'c']).nullable(),
  }),
  z.strictObject({ device: z.literal('phone'), system: phoneSystem, screen: phoneScreen }),
]);
export type GuidePicture = z.infer<typeof guidePicture>;

/** Where a way out of a step leads: another step, or out of the guide. `approved`: the portal goes on by itself. */
export const guideTarget = z.union([
  z.strictObject({ step: slug }),
  z.strictObject({ leave: z.enum(['approved', 'other-way']) }),
]);
export type GuideTarget = z.infer<typeof guideTarget>;

/** The parts of a guide that the step log shows, in this order. */
export const guidePhase = z.enum(['ask', 'find', 'open', 'pin', 'challenge', 'confirm', 'read']);
export type GuidePhase = z.infer<typeof guidePhase>;

const every = {
  phase: guidePhase,
  title: words,
  lead: words,
  picture: guidePicture,
  /** The picture in words, for screen readers. */
  pictureText: words,
  /** Whether the challenge stands here, large enough to copy by eye. */
  showsChallenge: z.boolean().default(false),
  /** "It shows something else": what it may show, and the step that says what that means. */
  troubles: z
    .array(z.strictObject({ id: slug, label: words, to: guideTarget }))
    .max(12)
    .default([]),
};

/**
 * One screen of a guide. `do`: one thing to do, then `next`. `ask`: one question with choices. `read`: the response is
 * read off the device and typed here; it ends the guide.
 */
export const guideStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('do'), ...every, next: z.strictObject({ label: words, to: guideTarget }) }),
  z.strictObject({
    kind: z.literal('ask'),
    ...every,
    choices: z
      .array(
        z.strictObject({
          id: slug,
          label: words,
          hint: words.nullable().default(null),
          picture: guidePicture.nullable().default(null),
          to: guideTarget,
        }),
      )
      .min(2)
      .max(8),
  }),
  z.strictObject({ kind: z.literal('read'), ...every }),
]);
export type GuideStep = z.infer<typeof guideStep>;

const mostSteps = 64;

/** The way from the device in the hand to its answer: steps by name, and the one it begins with. */
export const guide = z.strictObject({
  start: slug,
  steps: z
    .record(slug, guideStep)
    .refine((steps) => Object.keys(steps).length <= mostSteps, finds('profile-too-many', { limit: mostSteps })),
});
export type Guide = z.infer<typeof guide>;
