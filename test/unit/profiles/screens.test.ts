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

test('docs/screens/README.md shows all of them', () => {
  expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toBe(readme());
});
