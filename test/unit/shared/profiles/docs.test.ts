import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { profileFailures } from '../../../../src/shared/i18n/en/profile-failures';
import { profileFaults } from '../../../../src/shared/profiles/faults';
import { profile } from '../../../../src/shared/profiles/profile';
import { readProfile } from '../../../../src/shared/profiles/read';
import { example } from './example';

const document = readFileSync(join(import.meta.dirname, '../../../../docs/profiles.md'), 'utf8');
const [above = '', shown = ''] = document.split('```json\n');

test('the example of docs/profiles.md is taken in as it stands', () => {
  const read = readProfile(shown.replace(/```\s*$/, ''));
  expect(read).toEqual({ ok: true, value: profile.parse(example) });
});

/** The names of all properties of a JSON Schema, however deep. */
function names(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(names)];
}

test('every field of the format is told in docs/profiles.md', () => {
  const fields = [...new Set(names(z.toJSONSchema(profile, { io: 'input', unrepresentable: 'any' })))];
  expect(fields.length).toBeGreaterThan(60);
  const told = (field: string) => above.includes(`\`${field}\``) || above.includes(`"${field}"`);
  expect(fields.filter((field) => !told(field))).toEqual([]);
});

test('every fault code is told in docs/profiles.md and has its sentence', () => {
  expect(profileFaults.filter((code) => !above.includes(`\`${code}\``))).toEqual([]);
  expect(profileFaults.filter((code) => !Object.hasOwn(profileFailures, code))).toEqual([]);
});
