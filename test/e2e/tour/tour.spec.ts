import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { tour } from '../../../src/shared/i18n/en/tour';
import { readPng } from './png';
import { runTour } from './run-tour';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-e2e-tour-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the tour gets responses of all three methods accepted, keeps a picture of each step and leaves no vault', async () => {
  const { code, lines, errors } = await runTour([], folder);
  expect(errors).toEqual([]);
  expect(code).toBe(0);
  for (const step of ['token-in-vault-accepted', 'hand-held-accepted', 'key-accepted'] as const)
    expect(lines.filter((line) => line.endsWith(tour.steps[step]))).toHaveLength(1);
  const kept = readdirSync(folder).filter((name) => name.startsWith('countersign-'));
  expect(kept).toHaveLength(1);
  const pictures = join(folder, kept[0]!);
  expect(lines.at(-1)).toContain(pictures);
  const names = readdirSync(pictures);
  expect(names).toHaveLength(lines.filter((line) => /^ ?\d+ {2}/.test(line)).length);
  for (const name of names) {
    expect(name).toMatch(/^\d\d-[a-z-]+\.png$/);
    const { width, height, variety } = readPng(join(pictures, name));
    expect([1120, 800]).toContain(width);
    expect(height).toBe(760);
    expect(variety).toBeGreaterThan(64);
  }
});

test('a folder for the pictures that cannot be made ends the tour with 1 and a sentence', async () => {
  const taken = join(folder, 'a-file');
  writeFileSync(taken, '');
  const { code, errors } = await runTour(['--tour-pictures', join(taken, 'below')], folder);
  expect(code).toBe(1);
  expect(errors).toEqual([expect.stringMatching(/^error: no-folder: The folder .*a-file.below cannot be made/)]);
});

test('words that a tour does not know end it with 2 and how it is started', async () => {
  const { code, errors } = await runTour(['--tour-theme', 'purple'], folder);
  expect(code).toBe(2);
  expect(errors).toEqual([expect.stringContaining('error: bad-words: Usage: countersign --tour')]);
  expect(readdirSync(folder)).toEqual([]);
});
