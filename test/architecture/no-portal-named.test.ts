import { expect, test } from 'vitest';
import { shippedProfiles } from '../../profiles';
import { practicePortal, unknownPortal } from '../../src/shared/profiles/known';
import { type Profile, profile } from '../../src/shared/profiles/profile';
import { sourceFiles } from './source';

const profiles = shippedProfiles.map((raw) => profile.parse(raw));
const ofPortals = profiles.filter(({ id }) => id !== practicePortal && id !== unknownPortal);

/** The name of a host without its ending and `www`: `https://www.harrow.example` has `harrow`. */
const hostWords = ({ pages }: Profile): string[] =>
  pages.flatMap(({ address }) => (address === null ? [] : new URL(address).hostname.split('.').slice(0, -1)));

const names = new Set(
  ofPortals
    .flatMap((one) => [one.id, one.name, ...one.id.split('-'), ...hostWords(one), 'ibkr'])
    .map((name) => name.toLowerCase())
    .filter((name) => name !== 'www'),
);

test('nothing in src names a portal: not its id, its name or its host, in code, comments and catalogues', () => {
  const found = sourceFiles('src').flatMap(({ path, text }) =>
    [...names].filter((name) => text.toLowerCase().includes(name)).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('the words that are looked for are those of the shipped portals', () => {
  expect(ofPortals.length).toBeGreaterThan(0);
  expect([...names]).toEqual(expect.arrayContaining(ofPortals.map(({ id }) => id)));
});
