import { checked } from '../checked';
import { atPointer, type JsonPath } from '../json/pointer';
import type { Json } from '../json/types';
import { walk } from '../json/walk';
import { type Fault, faultAt, firstFault } from './first-fault';
import { guideFault } from './guide-rules';
import type { ProfileCode } from './method';
import type { Profile } from './profile';
import { sentenceUnder, unknownPlaceholder } from './sentences';
import { words } from './words';

type Rule = (profile: Profile) => Fault;

const idOf = (item: Json): string | null => {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item['id'] : null;
  return typeof id === 'string' ? id : null;
};

function twice(list: readonly Json[], path: JsonPath): Fault {
  const ids = list.map(idOf);
  const second = ids.findIndex((id, index) => id !== null && ids.indexOf(id) !== index);
  return second === -1 ? null : faultAt('profile-duplicate-id', [...path, second, 'id'], { id: ids[second] ?? '' });
}

const oneIdOnce: Rule = (profile) =>
  firstFault(walk(profile), ([path, value]) => (Array.isArray(value) ? twice(value, path) : null));

const sentences: Rule = (profile) =>
  firstFault(walk(profile), ([path, value]) => {
    const said = checked(words, value);
    if (!said.success) return null;
    if ('key' in said.data && sentenceUnder(said.data.key) === null)
      return faultAt('profile-sentence', [...path, 'key'], { key: said.data.key });
    const name = unknownPlaceholder(said.data);
    return name === null ? null : faultAt('profile-placeholder', [...path, 'text'], { name });
  });

const sum = (sizes: readonly number[]): number => sizes.reduce((whole, size) => whole + size, 0);

function codeFault(code: ProfileCode | null, path: JsonPath): Fault {
  if (code === null) return null;
  if (code.min > code.max) return faultAt('profile-range', [...path, 'min']);
  return code.groups === null || sum(code.groups) === code.max ? null : faultAt('profile-range', [...path, 'groups']);
}

const ranges: Rule = ({ codeCard, userName, methods }) => {
  if (codeCard !== null && codeCard.firstIndex > codeCard.lastIndex)
    return faultAt('profile-range', ['codeCard', 'firstIndex']);
  if (userName !== null && (userName.min ?? 0) > (userName.max ?? Number.POSITIVE_INFINITY))
    return faultAt('profile-range', ['userName', 'min']);
  return firstFault(
    methods,
    ({ challenge, response }, index) =>
      codeFault(challenge, ['methods', index, 'challenge']) ?? codeFault(response, ['methods', index, 'response']),
  );
};

const unverified: Rule = (profile) =>
  firstFault(profile.unverified, ({ path: pointer }, index) => {
    if (atPointer(profile, pointer) !== undefined) return null;
    return faultAt('profile-pointer', ['unverified', index, 'path'], { pointer });
  });

const rules: readonly Rule[] = [oneIdOnce, ranges, guideFault, sentences, unverified];

/** What the schema cannot see in a profile: the first fault, null where it has none. */
export const ruleFault = (profile: Profile): Fault => firstFault(rules, (rule) => rule(profile));
