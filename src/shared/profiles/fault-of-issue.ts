import type { z } from 'zod';
import { atPointer, type JsonPath, pointerOf } from '../json/pointer';
import type { Json } from '../json/types';
import { type Facts, type Failure, fail } from '../result';
import type { ProfileFault } from './faults';

type Issue = z.core.$ZodIssue;
type Fault = Failure<ProfileFault>;

/** What zod calls its types, in words of ours. */
const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'yes-no',
  array: 'list',
  tuple: 'list',
  object: 'object',
  record: 'object',
};

/** Parts of a picture that choose which one it is. */
const picturePart = /\/picture\/(?:device|model|system|screen|lit)$/;

const wide = (origin: string): 'text' | 'list' | 'number' =>
  origin === 'string' ? 'text' : origin === 'array' ? 'list' : 'number';
const tooBig = { text: 'profile-text-too-long', list: 'profile-too-many', number: 'profile-number-high' } as const;
const tooSmall = { text: 'profile-text-empty', list: 'profile-too-few', number: 'profile-number-low' } as const;

/** Of several forms that a value may have, the one that it comes nearest to: with the fewest issues. */
const nearest = (branches: readonly (readonly Issue[])[]): Issue | undefined =>
  [...branches].sort((a, b) => a.length - b.length)[0]?.[0];

/**
 * One of zod's issues with a profile as a fault of ours. `document` tells what is missing from what is there and wrong;
 * `above` is the path that the issue's own is below of.
 */
export function faultOfIssue(issue: Issue, document: Json, above: JsonPath = []): Fault {
  const path = [...above, ...(issue.path as JsonPath)];
  const pointer = pointerOf(path);
  const say = (code: ProfileFault, facts: Facts = {}): Fault => fail(code, { path: pointer, ...facts }).error;
  if (issue.code === 'unrecognized_keys') return unknownKey(path, issue.keys[0] ?? '');
  if (atPointer(document, pointer) === undefined) return say('profile-missing');
  switch (issue.code) {
    case 'invalid_type':
      return say('profile-wrong-type', { expected: types[issue.expected] ?? issue.expected });
    case 'invalid_value':
      return say(picturePart.test(pointer) ? 'profile-picture' : 'profile-value', {
        allowed: issue.values.map(String),
      });
    case 'too_big':
      return say(tooBig[wide(issue.origin)], { limit: Number(issue.maximum) });
    case 'too_small':
      return say(tooSmall[wide(issue.origin)], { limit: Number(issue.minimum) });
    case 'invalid_union': {
      const inner = nearest(issue.errors);
      if (inner !== undefined) return faultOfIssue(inner, document, path);
      return say(picturePart.test(pointer) ? 'profile-picture' : 'profile-value', { allowed: optionsOf(issue) });
    }
    case 'custom':
      return own(issue.params, say);
    default:
      return say('profile-form');
  }
}

/** What `finds` put down for a check of ours. */
function own(found: Readonly<Record<string, unknown>> = {}, say: (code: ProfileFault, facts: Facts) => Fault): Fault {
  return say((found['fault'] ?? 'profile-form') as ProfileFault, (found['facts'] ?? {}) as Facts);
}

const unknownKey = (path: JsonPath, key: string): Fault =>
  fail('profile-unknown-key', { path: pointerOf([...path, key]), key }).error;

/** What a discriminator may be; zod puts it beside its documented fields. */
function optionsOf(issue: Issue): readonly string[] {
  const options = 'options' in issue ? issue.options : [];
  return Array.isArray(options) ? options.map(String) : [];
}
