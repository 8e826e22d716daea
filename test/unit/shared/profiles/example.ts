import type { Json } from '../../../../src/shared/json/types';

/** A JSON value that a test changes. */
export type Open = { [key: string]: Open } & Open[] & string & number & null;

const step = (kind: string, more: object) => ({
  kind,
  phase: 'open',
  title: { text: 'Do it' },
  lead: { text: 'As {{portal}} says, {{pin}} digits' },
  picture: { device: 'token', model: 'named', lines: ['PIN>', '{challenge}'], lit: 'ok' },
  pictureText: { text: 'A token' },
  ...more,
});

/** A profile with something in every part. Its guide: on → which → pin or read; pin → read; trouble `wrong` leads back. */
export const example = {
  schema: 1,
  id: 'harrow-pike',
  name: 'Harrow & Pike',
  language: 'en-GB',
  updated: '2026-11-25',
  words: { challenge: 'Challenge', response: 'Answer' },
  pages: [
    {
      id: 'log-in',
      title: 'Log in',
      address: 'https://login.harrow-pike.example',
      places: [{ id: 'answer', label: 'Answer', area: 'form', path: ['Security', 'Devices'] }],
    },
  ],
  userName: { case: 'lower', characters: 'letters-and-digits', min: 4, max: 16, note: { text: 'Not your e-mail' } },
  methods: [
    {
      id: 'token',
      kind: 'token',
      name: { text: 'Token' },
      listedAs: 'Digital card',
      challenge: { min: 6, max: 6, alphabet: 'digits', case: 'any', groups: [3, 3] },
      response: { min: 8, max: 8, alphabet: 'digits', case: 'any', groups: [4, 4] },
      pinDigits: 4,
      responseSeconds: 60,
      guide: {
        start: 'on',
        steps: {
          on: step('do', { next: { label: { text: 'It is on' }, to: { step: 'which' } } }),
          which: step('ask', {
            choices: [
              { id: 'pin', label: { text: 'PIN' }, to: { step: 'pin' } },
              { id: 'code', label: { text: 'A code' }, to: { step: 'read' } },
            ],
          }),
          pin: step('do', {
            next: { label: { text: 'Next' }, to: { step: 'read' } },
            troubles: [
              { id: 'wrong', label: { text: 'It says no' }, to: { step: 'wrong' } },
              { id: 'leave', label: { text: 'Dark' }, to: { leave: 'other-way' } },
            ],
          }),
          wrong: step('do', { next: { label: { text: 'Again' }, to: { step: 'pin' } } }),
          read: step('read', { showsChallenge: true }),
        },
      },
    },
    {
      id: 'totp',
      kind: 'totp',
      name: { key: 'facts.methods.totp' },
      listedAs: null,
      challenge: null,
      response: { min: 6, max: 6, alphabet: 'digits', case: 'any', groups: null },
      pinDigits: null,
      responseSeconds: 30,
      guide: null,
    },
  ],
  challengeSeconds: 300,
  attemptsPerLogIn: 3,
  lockOut: { count: 10, spanSeconds: 86_400, endsWithSuccess: false },
  temporaryCode: { fullDays: 2, limitedDays: 10, limitedAllows: ['portal'], case: 'upper', noSecondInARow: true },
  codeCard: {
    firstIndex: 1,
    lastIndex: 224,
    valueLength: 3,
    case: 'upper',
    asked: 2,
    validDays: 21,
    activationAsked: 2,
  },
  recovery: [{ step: 'temporary-code', note: { text: 'Call them' } }],
  documents: {
    recipients: [{ id: 'europe', region: 'Europe', address: 'papers@harrow-pike.example' }],
    subject: [{ id: 'who', kind: 'typed', anyOf: ['User name'] }],
  },
  ports: [{ port: 4000, protocol: 'tcp', what: 'Trading program' }],
  loginFaults: [
    {
      id: 'invalid',
      says: 'Wrong name',
      causes: [{ id: 'caps', cause: { text: 'Caps Lock' }, next: { text: 'Off' } }],
    },
  ],
  phones: [{ id: 'desk', label: 'Help desk' }],
  unverified: [{ path: '/lockOut/count', checked: '2026-11-01' }],
} satisfies Json;

/** A copy of the example that `change` has been at. */
export function changed(change: (profile: Open) => void): Json {
  const copy = structuredClone(example) as unknown as Open;
  change(copy);
  return copy as unknown as Json;
}
