import { expect, test } from 'vitest';
import { shippedProfiles } from '../../../../profiles';
import { atPointer } from '../../../../src/shared/json/pointer';
import type { Json } from '../../../../src/shared/json/types';
import { walk } from '../../../../src/shared/json/walk';
import { practicePortal, unknownPortal } from '../../../../src/shared/profiles/known';
import { profileOfJson, readProfile } from '../../../../src/shared/profiles/read';
import { profileText } from '../../../../src/shared/profiles/write';

const raw = shippedProfiles as readonly Json[];
const profiles = raw.map((one) => {
  const read = profileOfJson(one);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
});
const named = (id: string) => profiles.find((one) => one.id === id)!;

test('every profile that is shipped is right, and its id is its own', () => {
  expect(profiles.map(({ id }) => id)).toEqual(expect.arrayContaining([practicePortal, unknownPortal]));
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
});

test('every sentence of a shipped profile is in the catalogue', () => {
  for (const [path, value] of raw.flatMap((one) => [...walk(one)]))
    if (typeof value === 'object' && value !== null && 'text' in value)
      throw new Error(`${JSON.stringify(path)} has a text of its own`);
});

test('what is marked as unverified is there, and has the day of the last look', () => {
  for (const profile of profiles)
    for (const { path, checked } of profile.unverified) {
      expect(atPointer(profile, path)).toBeDefined();
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
});

test('the practice portal and the unknown one are known through and through', () => {
  expect(named(practicePortal).unverified).toEqual([]);
  expect(named(unknownPortal).unverified).toEqual([]);
});

test('the practice profile says what the practice portal does', () => {
  expect(named(practicePortal)).toMatchObject({
    words: { challenge: 'Challenge code', response: 'Passcode' },
    challengeSeconds: 300,
    attemptsPerLogIn: 3,
    lockOut: { count: 10, spanSeconds: 86_400, endsWithSuccess: true },
  });
});

test('no shipped profile has a phone number or a place that documents go to (E9): those are in the person’s own letter', () => {
  for (const profile of profiles) {
    expect(JSON.stringify(profile)).not.toMatch(/\+\d|tel:|mailto:/);
    expect(profile.documents?.recipients ?? []).toEqual([]);
  }
});

test('the text of a profile gives the same profile back, and the same text again', () => {
  for (const profile of profiles) {
    const text = profileText(profile);
    const again = readProfile(text);
    expect(again).toEqual({ ok: true, value: profile });
    expect(again.ok && profileText(again.value)).toBe(text);
  }
});
