import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atPointer, pointerOf } from '../../../../src/shared/json/pointer';
import { walk } from '../../../../src/shared/json/walk';
import { profileFaults } from '../../../../src/shared/profiles/faults';
import { profileLimits, profileOfJson, readProfile } from '../../../../src/shared/profiles/read';
import { changed, example, type Open } from './example';

type Change = (profile: Open) => void;
const faultOf = (change: Change) => {
  const read = profileOfJson(changed(change));
  return read.ok ? null : { code: read.error.code, ...read.error.facts };
};
const guideOf = (profile: Open) => profile['methods']![0]!['guide']!;
const stepOf = (profile: Open, name: string) => guideOf(profile)['steps']![name]!;
const set = (target: Open, key: string | number, value: unknown) => {
  (target as unknown as Record<string | number, unknown>)[key] = value;
};
const guide = '/methods/0/guide';

test('a whole profile is read as it stands', () => {
  expect(readProfile(JSON.stringify(example))).toEqual({
    ok: true,
    value: expect.objectContaining({ id: 'harrow-pike', name: 'Harrow & Pike' }),
  });
});

test('what may be left out of a method and a step has its default', () => {
  const read = profileOfJson(
    changed((profile) => {
      const method = profile['methods']![1]! as unknown as Record<string, unknown>;
      for (const key of ['listedAs', 'pinDigits', 'responseSeconds', 'guide']) delete method[key];
    }),
  );
  expect(read.ok && read.value.methods[1]).toMatchObject({ listedAs: null, pinDigits: null, guide: null });
});

const broken: readonly (readonly [name: string, change: Change, fault: object])[] = [
  ['a part that is not there', (p) => Reflect.deleteProperty(p, 'words'), { code: 'profile-missing', path: '/words' }],
  [
    'a choice that is not there',
    (p) => Reflect.deleteProperty(p['userName']!, 'case'),
    { code: 'profile-missing', path: '/userName/case' },
  ],
  [
    'the kind of a step that is not there',
    (p) => Reflect.deleteProperty(stepOf(p, 'on'), 'kind'),
    { code: 'profile-missing', path: `${guide}/steps/on/kind` },
  ],
  [
    'a key that nobody knows',
    (p) => set(p, 'colour', 1),
    { code: 'profile-unknown-key', path: '/colour', key: 'colour' },
  ],
  [
    'a key that nobody knows, deep inside',
    (p) => set(p['methods']![0]!['response']!, 'lenght', 8),
    { code: 'profile-unknown-key', path: '/methods/0/response/lenght', key: 'lenght' },
  ],
  ['a number for a text', (p) => set(p, 'name', 7), { code: 'profile-wrong-type', path: '/name', expected: 'text' }],
  [
    'something with a length that is no number, for a text',
    (p) => set(p, 'name', { length: { toString: 1, valueOf: 1 } }),
    { code: 'profile-wrong-type', path: '/name', expected: 'text' },
  ],
  [
    'something with a length that is no number, for a list',
    (p) => set(p, 'ports', { length: { toString: 1, valueOf: 1 } }),
    { code: 'profile-wrong-type', path: '/ports', expected: 'list' },
  ],
  [
    'a text for a list',
    (p) => set(p, 'ports', '4000'),
    { code: 'profile-wrong-type', path: '/ports', expected: 'list' },
  ],
  [
    'a text for a number',
    (p) => set(p['lockOut']!, 'count', '10'),
    { code: 'profile-wrong-type', path: '/lockOut/count', expected: 'number' },
  ],
  [
    'half an attempt',
    (p) => set(p, 'attemptsPerLogIn', 2.5),
    { code: 'profile-wrong-type', path: '/attemptsPerLogIn', expected: 'number' },
  ],
  [
    'a text for yes or no',
    (p) => set(p['lockOut']!, 'endsWithSuccess', 'yes'),
    { code: 'profile-wrong-type', path: '/lockOut/endsWithSuccess', expected: 'yes-no' },
  ],
  [
    'a list for an object',
    (p) => set(p, 'words', []),
    { code: 'profile-wrong-type', path: '/words', expected: 'object' },
  ],
  [
    'a plain text where words belong',
    (p) => set(stepOf(p, 'on'), 'title', 'Hello'),
    { code: 'profile-wrong-type', path: `${guide}/steps/on/title`, expected: 'object' },
  ],
  [
    'a letter case that is none',
    (p) => set(p['codeCard']!, 'case', 'title'),
    { code: 'profile-value', path: '/codeCard/case', allowed: ['upper', 'lower', 'any'] },
  ],
  [
    'a kind of step that is none',
    (p) => set(stepOf(p, 'on'), 'kind', 'wait'),
    { code: 'profile-value', path: `${guide}/steps/on/kind`, allowed: ['do', 'ask', 'read'] },
  ],
  [
    'a way out of the guide that is none',
    (p) => set(stepOf(p, 'pin')['troubles']![1]!, 'to', { leave: 'home' }),
    { code: 'profile-value', path: `${guide}/steps/pin/troubles/1/to/leave`, allowed: ['approved', 'other-way'] },
  ],
  ['an id with capitals', (p) => set(p, 'id', 'Harrow'), { code: 'profile-form', path: '/id' }],
  ['an id that leads elsewhere', (p) => set(p, 'id', '../secret'), { code: 'profile-form', path: '/id' }],
  ['a day that no year has', (p) => set(p, 'updated', '2026-02-30'), { code: 'profile-form', path: '/updated' }],
  [
    'a step named with capitals',
    (p) => set(guideOf(p)['steps']!, 'PIN', structuredClone(stepOf(p, 'pin'))),
    { code: 'profile-form', path: `${guide}/steps/PIN` },
  ],
  [
    'a name of 65 characters',
    (p) => set(p, 'name', 'n'.repeat(65)),
    { code: 'profile-text-too-long', path: '/name', limit: 64 },
  ],
  [
    'a sentence of 401 characters',
    (p) => set(stepOf(p, 'on'), 'lead', { text: 'n'.repeat(401) }),
    { code: 'profile-text-too-long', path: `${guide}/steps/on/lead/text`, limit: 400 },
  ],
  ['a name of spaces only', (p) => set(p, 'name', '  '), { code: 'profile-text-empty', path: '/name' }],
  [
    '33 ports',
    (p) => set(p, 'ports', Array(33).fill(p['ports']![0])),
    { code: 'profile-too-many', path: '/ports', limit: 32 },
  ],
  [
    '65 steps',
    (p) => {
      for (let n = 0; n < 60; n++) set(guideOf(p)['steps']!, `more-${n}`, stepOf(p, 'read'));
    },
    { code: 'profile-too-many', path: `${guide}/steps`, limit: 64 },
  ],
  ['no method', (p) => set(p, 'methods', []), { code: 'profile-too-few', path: '/methods', limit: 1 }],
  ['port 0', (p) => set(p['ports']![0]!, 'port', 0), { code: 'profile-number-low', path: '/ports/0/port', limit: 1 }],
  [
    'port 65536',
    (p) => set(p['ports']![0]!, 'port', 65_536),
    { code: 'profile-number-high', path: '/ports/0/port', limit: 65_535 },
  ],
  [
    'a code longer at least than at most',
    (p) => set(p['methods']![0]!['response']!, 'min', 9),
    { code: 'profile-range', path: '/methods/0/response/min' },
  ],
  [
    'groups that are not the code',
    (p) => set(p['methods']![0]!['response']!, 'groups', [5, 4]),
    { code: 'profile-range', path: '/methods/0/response/groups' },
  ],
  [
    'a card that ends before it begins',
    (p) => set(p['codeCard']!, 'firstIndex', 225),
    { code: 'profile-range', path: '/codeCard/firstIndex' },
  ],
  [
    'user names longer at least than at most',
    (p) => set(p['userName']!, 'min', 17),
    { code: 'profile-range', path: '/userName/min' },
  ],
  ['markup in a name', (p) => set(p, 'name', '<b>Harrow</b>'), { code: 'profile-markup', path: '/name' }],
  [
    'a script in a name',
    (p) => set(p['phones']![0]!, 'label', '<img src=x onerror=alert(1)>'),
    { code: 'profile-markup', path: '/phones/0/label' },
  ],
  ['a line break in a name', (p) => set(p, 'name', 'Harrow\nPike'), { code: 'profile-characters', path: '/name' }],
  ['a NUL in a name', (p) => set(p, 'name', 'Harrow\u0000'), { code: 'profile-characters', path: '/name' }],
  ['text turned round', (p) => set(p, 'name', 'Harrow \u202eekiP'), { code: 'profile-characters', path: '/name' }],
  [
    'an isolate',
    (p) => set(p['words']!, 'response', 'A\u2066b'),
    { code: 'profile-characters', path: '/words/response' },
  ],
  ['a zero-width space', (p) => set(p, 'name', 'Har\u200brow'), { code: 'profile-characters', path: '/name' }],
  ['half a character', (p) => set(p, 'name', 'Harrow \ud83d'), { code: 'profile-characters', path: '/name' }],
  [
    'a turned sentence',
    (p) => set(stepOf(p, 'on'), 'title', { text: '\u202eno' }),
    { code: 'profile-characters', path: `${guide}/steps/on/title/text` },
  ],
  ...[
    'http://login.harrow-pike.example',
    'https://login.harrow-pike.example/',
    'https://login.harrow-pike.example:444',
    'https://user@login.harrow-pike.example',
    'https://xn--hrrow-pike-x5a.example',
    'https://login.hаrrow-pike.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://127.0.0.1:8080',
    'http://127.0.0.1.evil.example',
    'https://LOGIN.example',
    'https://localhost',
  ].map(
    (address) =>
      [
        `the address ${address}`,
        (p: Open) => set(p['pages']![0]!, 'address', address),
        { code: 'profile-address', path: '/pages/0/address' },
      ] as const,
  ),
  [
    'a mail address with a second one in it',
    (p) => set(p['documents']!['recipients']![0]!, 'address', 'a@b.example,c@d.example'),
    { code: 'profile-mail-address', path: '/documents/recipients/0/address' },
  ],
  [
    'a mail address with a subject of its own',
    (p) => set(p['documents']!['recipients']![0]!, 'address', 'a@b.example?subject=x'),
    { code: 'profile-mail-address', path: '/documents/recipients/0/address' },
  ],
  [
    'a picture that nobody drew',
    (p) => set(stepOf(p, 'on'), 'picture', { device: 'phone', system: 'ios', screen: 'settings' }),
    { code: 'profile-picture', path: `${guide}/steps/on/picture/screen` },
  ],
  [
    'a token that nobody drew',
    (p) => set(stepOf(p, 'on')['picture']!, 'model', 'round'),
    { code: 'profile-picture', path: `${guide}/steps/on/picture/model`, allowed: ['named', 'short', 'timed'] },
  ],
  [
    'a device that nobody drew',
    (p) => set(stepOf(p, 'on'), 'picture', { device: 'watch' }),
    { code: 'profile-picture', path: `${guide}/steps/on/picture/device`, allowed: ['token', 'phone'] },
  ],
  [
    'a step without a picture',
    (p) => Reflect.deleteProperty(stepOf(p, 'on'), 'picture'),
    { code: 'profile-missing', path: `${guide}/steps/on/picture` },
  ],
  [
    'a method that is there twice',
    (p) => set(p['methods']![1]!, 'id', 'token'),
    { code: 'profile-duplicate-id', path: '/methods/1/id', id: 'token' },
  ],
  [
    'a choice that is there twice',
    (p) => set(stepOf(p, 'which')['choices']![1]!, 'id', 'pin'),
    { code: 'profile-duplicate-id', path: `${guide}/steps/which/choices/1/id`, id: 'pin' },
  ],
  [
    'an unverified value that is not there',
    (p) => set(p['unverified']![0]!, 'path', '/lockOut/counts'),
    { code: 'profile-pointer', path: '/unverified/0/path', pointer: '/lockOut/counts' },
  ],
  [
    'a sentence that the catalogue has not',
    (p) => set(p['methods']![1]!, 'name', { key: 'facts.methods.wish' }),
    { code: 'profile-sentence', path: '/methods/1/name/key', key: 'facts.methods.wish' },
  ],
  [
    'the name of a whole branch of the catalogue',
    (p) => set(p['methods']![1]!, 'name', { key: 'facts.methods' }),
    { code: 'profile-sentence', path: '/methods/1/name/key', key: 'facts.methods' },
  ],
  [
    'a key that every object has',
    (p) => set(p['methods']![1]!, 'name', { key: 'toString' }),
    { code: 'profile-sentence', path: '/methods/1/name/key', key: 'toString' },
  ],
  [
    'a placeholder that nothing is filled in for',
    (p) => set(stepOf(p, 'on'), 'lead', { text: 'Type {{password}}' }),
    { code: 'profile-placeholder', path: `${guide}/steps/on/lead/text`, name: 'password' },
  ],
  [
    'a placeholder that does not end',
    (p) => set(stepOf(p, 'on'), 'lead', { text: 'Type {{pin' }),
    { code: 'profile-placeholder', path: `${guide}/steps/on/lead/text`, name: '{{' },
  ],
  [
    'a display with another placeholder',
    (p) => set(stepOf(p, 'on')['picture']!, 'lines', ['PIN>', '{pin}']),
    { code: 'profile-placeholder', path: `${guide}/steps/on/picture/lines/1`, name: '{' },
  ],
  [
    'a token without a guide',
    (p) => set(p['methods']![0]!, 'guide', null),
    { code: 'profile-guide-missing', path: guide },
  ],
  [
    'a guide for what this computer answers',
    (p) => set(p['methods']![1]!, 'guide', guideOf(p)),
    { code: 'profile-guide-unexpected', path: '/methods/1/guide' },
  ],
  [
    'a step that shows a challenge where there is none',
    (p) => set(p['methods']![0]!, 'challenge', null),
    { code: 'profile-guide-challenge', path: `${guide}/steps/read/showsChallenge` },
  ],
];

describe('a broken profile is refused with the path of the fault (I5)', () => {
  test.each(broken)('%s', (_name, change, fault) => {
    expect(faultOf(change)).toEqual(expect.objectContaining(fault));
  });
});

const circles: readonly (readonly [name: string, change: Change, fault: object])[] = [
  [
    'a start that is no step',
    (p) => set(guideOf(p), 'start', 'begin'),
    { code: 'profile-guide-target', path: `${guide}/start`, step: 'begin' },
  ],
  [
    'a button that leads to no step',
    (p) => set(stepOf(p, 'pin')['next']!['to']!, 'step', 'away'),
    { code: 'profile-guide-target', path: `${guide}/steps/pin/next/to/step`, step: 'away' },
  ],
  [
    'a trouble that leads to no step',
    (p) => set(stepOf(p, 'pin')['troubles']![0]!['to']!, 'step', 'constructors'),
    { code: 'profile-guide-target', path: `${guide}/steps/pin/troubles/0/to/step`, step: 'constructors' },
  ],
  [
    'a step that nothing leads to',
    (p) => set(guideOf(p)['steps']!, 'lost', structuredClone(stepOf(p, 'read'))),
    { code: 'profile-guide-unreachable', path: `${guide}/steps/lost` },
  ],
  [
    'steps that lead to one another only',
    (p) => {
      set(stepOf(p, 'wrong')['next']!['to']!, 'step', 'again');
      const again = structuredClone(stepOf(p, 'wrong'));
      set(again['next']!['to']!, 'step', 'wrong');
      set(guideOf(p)['steps']!, 'again', again);
    },
    { code: 'profile-guide-no-end', path: `${guide}/steps/wrong` },
  ],
  [
    'a button that leads back to where one came from',
    (p) => set(stepOf(p, 'pin')['next']!['to']!, 'step', 'which'),
    { code: 'profile-guide-cycle', path: `${guide}/steps/pin/next/to/step` },
  ],
  [
    'a step that leads to itself',
    (p) => set(stepOf(p, 'which')['choices']![1]!['to']!, 'step', 'which'),
    { code: 'profile-guide-cycle', path: `${guide}/steps/which/choices/1/to/step` },
  ],
];

describe('a guide that leads nowhere or in a circle is refused with the path of the fault (I5)', () => {
  test.each(circles)('%s', (_name, change, fault) => {
    expect(faultOf(change)).toEqual(fault);
  });

  test('a trouble may lead back', () => {
    expect(faultOf((p) => set(stepOf(p, 'pin')['troubles']![0]!['to']!, 'step', 'on'))).toEqual({
      code: 'profile-guide-unreachable',
      path: `${guide}/steps/wrong`,
    });
    expect(faultOf((p) => set(stepOf(p, 'wrong')['next']!['to']!, 'step', 'on'))).toBeNull();
  });
});

test('a profile of a newer version is refused as such, whatever else is in it', () => {
  expect(readProfile('{"schema":2,"everything":"else"}')).toEqual({
    ok: false,
    error: { code: 'profile-newer', facts: { schema: 2, known: 1 } },
  });
  expect(readProfile('{"schema":0}')).toMatchObject({ ok: false, error: { code: 'profile-value' } });
  expect(readProfile('{"schema":"1"}')).toMatchObject({ ok: false, error: { code: 'profile-value' } });
  expect(readProfile('{}')).toMatchObject({
    ok: false,
    error: { code: 'profile-missing', facts: { path: '/schema' } },
  });
});

test.each(['null', '7', '"profile"', '[]', 'true'])('%s is no profile', (text) => {
  expect(readProfile(text)).toEqual({
    ok: false,
    error: { code: 'profile-wrong-type', facts: { path: '', expected: 'object' } },
  });
});

test('the text of a profile is bounded, and read strictly (I5)', () => {
  const text = JSON.stringify(example);
  const codeOf = (changedText: string) => {
    const read = readProfile(changedText);
    return read.ok ? null : read.error.code;
  };
  expect(codeOf(text.padEnd(profileLimits.bytes))).toBeNull();
  expect(codeOf(text.padEnd(profileLimits.bytes + 1))).toBe('json-too-large');
  expect(codeOf(text.slice(0, -1))).toBe('json-syntax');
  expect(codeOf(text.replace('{', '{"schema":1,'))).toBe('json-duplicate-key');
  expect(codeOf(text.replace('{', '{"__proto__":{"schema":1},'))).toBe('json-forbidden-key');
  expect(codeOf(text.replace('"pages":[', `"pages":[${'['.repeat(40)}${']'.repeat(40)},`))).toBe('json-too-deep');
});

test('any value in any place is read or refused with a known code, and a path that is there or missing', () => {
  const places = [...walk(example)].map(([path]) => path).filter((path) => path.length > 0);
  const runs = process.env['SOAK'] === '1' ? 100_000 : 1500;
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
      const document = changed((profile) => {
        const above = atPointer(profile as never, pointerOf(path.slice(0, -1))) as unknown as Open;
        set(above, path.at(-1)!, value);
      });
      const read = profileOfJson(document);
      if (read.ok) return;
      expect(profileFaults).toContain(read.error.code);
      if (read.error.code !== 'profile-newer') expect(String(read.error.facts['path'])).toMatch(/^(?:\/|$)/);
    }),
    { numRuns: runs },
  );
});
