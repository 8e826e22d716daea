import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, pictures, themes } from '../../e2e/screens/gallery/pictures';
import { readme } from '../../e2e/screens/gallery/readme';

const folder = path.resolve(__dirname, '../../../docs/screens');

test('docs/screens has each step of each method in both themes, and nothing else: `npm run screens`', () => {
  const wanted = pictures.flatMap((picture) => themes.map((theme) => fileOf(picture, theme)));
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));
  expect(there.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([...wanted].sort());
});

/** The text without what the formatter put in to line the tables up. */
const unaligned = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

test('docs/screens/README.md shows all of them', () => {
  expect(unaligned(readFileSync(path.join(folder, 'README.md'), 'utf8'))).toBe(unaligned(readme()));
});
