import { profileFailures } from '../../../src/shared/i18n/en/profile-failures';
import { fill } from '../../../src/shared/i18n/fill';
import { profileOfJson, readProfile } from '../../../src/shared/profiles/read';
import { changed, type Open } from '../shared/profiles/example';
import type { Group, Row } from './rows';

type Read = ReturnType<typeof readProfile>;

function said(read: Read): string {
  if (read.ok) return 'Taken.';
  const { code, facts } = read.error;
  const words = (profileFailures as Record<string, { what: string; why: string }>)[code];
  const place = typeof facts['path'] === 'string' ? ` (at \`${facts['path']}\`)` : '';
  return words === undefined ? `no words for ${code}` : `**${words.what}.** ${fill(words.why, facts)}${place}`;
}

const set = (target: unknown, key: string, value: unknown) => {
  (target as Record<string, unknown>)[key] = value;
};
const withChange = (change: (profile: Open) => void): Read => profileOfJson(changed(change));
const steps = (profile: Open) => profile['methods']?.[0]?.['guide']?.['steps'];

const profiles: readonly (readonly [input: string, read: () => Read])[] = [
  ['a guide that leads in a circle', () => withChange((p) => set(steps(p)?.['pin']?.['next']?.['to'], 'step', 'on'))],
  ['a picture that nobody drew', () => withChange((p) => set(steps(p)?.['on']?.['picture'], 'device', 'fridge'))],
  ['HTML in a name', () => withChange((p) => set(p, 'name', '<b>Harrow</b>'))],
  ['a number in place of a text', () => withChange((p) => set(p, 'name', 7))],
  ['a profile of a newer version', () => withChange((p) => set(p, 'schema', 99))],
  ['a key that stands twice', () => readProfile('{"schema":1,"schema":1}')],
  ['`__proto__`', () => readProfile('{"__proto__":{}}')],
  ['100,000 brackets', () => readProfile('['.repeat(100_000))],
  ['no JSON', () => readProfile('name: Harrow')],
  ['2 MB of profile', () => readProfile(' '.repeat(2_000_000))],
];

/** Portal profiles that are imported. */
export const profileRows: Group = {
  title: 'Portal profiles',
  about: 'A file that is imported. A broken one is refused whole, with the place of the fault.',
  rows: profiles.map(([input, read]): Row => ({ input, message: said(read()) })),
};
