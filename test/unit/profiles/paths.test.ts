import { describe, expect, test } from 'vitest';
import type { Guide } from '../../../src/shared/profiles/guide';
import { everyStep, guides, stepOf, waysOf } from './guides';
import { actsOf, clicksOf, type Path, pathsOf } from './paths';

const named = (name: string): Guide => {
  const guide = guides.get(name);
  if (guide === undefined) throw new Error(`there is no guide ${name}`);
  return guide;
};
const mainPaths = (guide: Guide): Path[] => [...pathsOf(guide, 0)];
const tokens = ['token-named', 'token-short', 'token-timed'];
const phones = ['phone-ios', 'phone-android'];

describe('the ways through a guide', () => {
  test.each([...guides])('%s ends at a response, or on the phone itself, on every way without trouble', (_, guide) => {
    const ends = mainPaths(guide).map(({ end }) => end);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends).not.toContain('other-way');
  });

  test.each([...guides])('%s ends soon whatever trouble is met, and every step is come to', (_, guide) => {
    const most = process.env['SOAK'] === '1' ? 3 : 2;
    const seen = new Set<string>();
    let longest = 0;
    for (const { steps } of pathsOf(guide, most)) {
      for (const step of steps) seen.add(step);
      longest = Math.max(longest, steps.length);
    }
    expect(longest).toBeLessThanOrEqual(7 * (most + 1));
    expect([...seen].sort()).toEqual(Object.keys(guide.steps).sort());
  });

  test.each([...guides])('%s asks for at most 2 clicks beyond what the device itself wants', (_, guide) => {
    const beyond = mainPaths(guide).map((path) => clicksOf(path) - actsOf(path));
    expect(Math.max(...beyond)).toBeLessThanOrEqual(2);
  });

  test('every step has a way on or is the last, and no trouble leads back to where it was met', () => {
    const stuck = everyStep.filter(({ step }) => step.kind !== 'read' && waysOf(step).length === 0);
    expect(stuck).toEqual([]);
    const own = (name: string) => name.split('/').at(-1);
    expect(
      everyStep.filter(({ name, step }) => waysOf(step).some(({ to }) => 'step' in to && to.step === own(name))),
    ).toEqual([]);
  });
});

describe('hand-held tokens', () => {
  test.each(tokens)('%s: each step of the way knows a dark display, an empty battery and something else', (name) => {
    const guide = named(name);
    for (const path of mainPaths(guide))
      for (const step of path.steps) {
        const troubles = stepOf(guide, step).troubles.map(({ id }) => id);
        expect(troubles).toEqual(expect.arrayContaining(['dark', 'battery', 'something-else']));
      }
  });

  test.each(tokens)('%s: a PIN that was wrong twice is not tried again; only the provider can unlock', (name) => {
    const guide = named(name);
    for (const step of ['near-lock', 'pin-forgotten', 'locked'])
      expect(waysOf(stepOf(guide, step)).map(({ to }) => to)).toEqual([{ leave: 'other-way' }]);
    const again = stepOf(guide, 'pin-again').troubles.find(({ id }) => id === 'wrong-again');
    expect(again?.to).toEqual({ step: 'near-lock' });
  });

  test('the one without a challenge never asks for one', () => {
    expect(mainPaths(named('token-timed')).map(({ steps }) => steps)).toEqual([['on', 'pin', 'read']]);
  });
});

describe('phones', () => {
  test.each(phones)('%s: notice, then QR code, then challenge from each of the three pages', (name) => {
    const guide = named(name);
    expect(waysOf(stepOf(guide, guide.start)).slice(0, 3)).toMatchObject([
      { id: 'yes', to: { step: 'push' } },
      { id: 'no', to: { step: 'scan' } },
      { id: 'offline', to: { step: 'see' } },
    ]);
    const opened = mainPaths(guide).filter(({ steps }) => steps.includes('see') && !steps.includes('scan'));
    for (const page of ['open-home', 'open-login', 'open-portfolio'])
      expect(opened.filter(({ steps, end }) => steps.includes(page) && end === 'read').length).toBeGreaterThan(0);
  });

  test('an iPhone confirms with Face ID, Touch ID or its passcode; each of the first two fails over to the passcode', () => {
    const guide = named('phone-ios');
    expect(
      waysOf(stepOf(guide, 'challenge'))
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(['face', 'touch', 'passcode']);
    for (const step of ['face', 'face-again', 'touch', 'touch-again'])
      expect(waysOf(stepOf(guide, step))).toContainEqual(expect.objectContaining({ to: { step: 'passcode' } }));
  });

  test('an Android phone takes PIN and challenge at once; a PIN that was wrong twice is not tried again', () => {
    const guide = named('phone-android');
    expect(mainPaths(guide).map(({ steps }) => steps)).toContainEqual([
      'notice',
      'see',
      'open-login',
      'challenge',
      'read',
    ]);
    for (const step of ['near-lock', 'pin-forgotten'])
      expect(waysOf(stepOf(guide, step)).map(({ to }) => to)).toEqual([{ leave: 'other-way' }]);
  });
});
