import { describe, expect, test } from 'vitest';
import type { GuideStep } from '../../../src/shared/profiles/guide';
import { everyStep, guides, picturesOf, profiles, waysOf } from './guides';
import { catalogue, keysIn, sentence } from './sentences';

/** Screens that one system alone has. */
const onlyOn = { ios: ['face', 'finger', 'passcode'], android: ['pin'] } as const;
const placeholders = ['portal', 'challenge', 'response'];

/** Names of the steps that are not as they should be. */
const stepsWhere = (isWrong: (step: GuideStep, name: string) => boolean): readonly string[] =>
  everyStep.filter(({ step, name }) => isWrong(step, name)).map(({ name }) => name);
const sentencesWhere = (isWrong: (said: string) => boolean): readonly string[] =>
  [...catalogue].filter(([, said]) => isWrong(said)).map(([key]) => key);
const isEachDifferent = (list: readonly string[]): boolean => new Set(list).size === list.length;
const labelsOf = (step: GuideStep): readonly string[] => waysOf(step).map(({ label }) => sentence(label));

describe('the sentences of the guides', () => {
  test('every key that a shipped profile names is in the catalogue, and every sentence there is named by one', () => {
    expect([...new Set(keysIn(profiles))].sort()).toEqual([...catalogue.keys()].sort());
  });

  test('every method with a phone or a token has a guide, and no guide is there for nothing', () => {
    const methods = profiles.flatMap((profile) => profile.methods);
    for (const { kind, guide } of methods) expect(guide !== null).toBe(kind === 'phone' || kind === 'token');
    const used = new Set(methods.map(({ guide }) => JSON.stringify(guide)));
    expect([...guides.values()].filter((guide) => !used.has(JSON.stringify(guide)))).toEqual([]);
  });

  test('every step has a title, a sentence and words for its picture, and each says something else', () => {
    const told = ({ title, lead, pictureText }: GuideStep) => [title, lead, pictureText].map(sentence);
    expect(stepsWhere((step) => !isEachDifferent(told(step)))).toEqual([]);
    expect(stepsWhere((step) => sentence(step.title).length > 56 || sentence(step.lead).length > 210)).toEqual([]);
  });

  test('the words for a picture say first which device it is, for a screen reader', () => {
    const begins = { token: 'Hand-held token. ', ios: 'iPhone. ', android: 'Android phone. ' } as const;
    const device = ({ picture }: GuideStep) => begins[picture.device === 'token' ? 'token' : picture.system];
    expect(stepsWhere((step) => !sentence(step.pictureText).startsWith(device(step)))).toEqual([]);
  });

  test('a step says a different thing on each of its buttons, choices and troubles', () => {
    expect(stepsWhere((step) => !isEachDifferent(labelsOf(step)))).toEqual([]);
    expect(stepsWhere((step) => labelsOf(step).some((label) => label.length > 48))).toEqual([]);
  });

  test('leads and picture texts are sentences; titles and labels are not', () => {
    expect(
      stepsWhere(({ lead, pictureText }) => ![lead, pictureText].every((said) => /[.?]$/.test(sentence(said)))),
    ).toEqual([]);
    expect(stepsWhere((step) => [sentence(step.title), ...labelsOf(step)].some((said) => said.endsWith('.')))).toEqual(
      [],
    );
  });

  test('the copy is calm: no begging, no shouting, no straight quotes, nothing to fill in that is not filled in', () => {
    expect(sentencesWhere((said) => /please|oops|sorry|!|\.\.\.|'|"| {2}|^\s|\s$/i.test(said))).toEqual([]);
    const filled = (said: string) => [...said.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);
    expect(sentencesWhere((said) => filled(said).some((name) => !placeholders.includes(name)))).toEqual([]);
  });
});

describe('the pictures of the guides', () => {
  test.each([...guides])('%s shows one device only, and no screen that it does not have', (name, { steps }) => {
    const pictures = Object.values(steps).flatMap(picturesOf);
    const devices = pictures.map((one) => (one.device === 'token' ? `token-${one.model}` : `phone-${one.system}`));
    expect([...new Set(devices)]).toEqual([name.replace(/^any-/, '')]);
    const screens = pictures.map((one) => (one.device === 'phone' ? one.screen : ''));
    const foreign: readonly string[] = name.endsWith('ios') ? onlyOn.android : onlyOn.ios;
    expect(screens.filter((screen) => foreign.includes(screen))).toEqual([]);
  });

  test('where a person chooses by picture, every choice has one, and no two look alike', () => {
    const looks = (step: GuideStep) =>
      picturesOf(step)
        .slice(1)
        .map((picture) => JSON.stringify(picture));
    expect(stepsWhere((step) => !isEachDifferent(looks(step)))).toEqual([]);
    expect(stepsWhere((step) => step.kind === 'ask' && ![0, step.choices.length].includes(looks(step).length))).toEqual(
      [],
    );
  });

  test('the challenge stands beside the picture wherever the device asks for it, and never with a token without one', () => {
    const isAsked = ({ picture }: GuideStep) =>
      picture.device === 'token' ? picture.lines.includes('{challenge}') : picture.screen === 'challenge';
    expect(stepsWhere((step) => isAsked(step) && !step.showsChallenge)).toEqual([]);
    expect(stepsWhere((step, name) => step.showsChallenge && name.startsWith('token-timed'))).toEqual([]);
  });
});
