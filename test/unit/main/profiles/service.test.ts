import { describe, expect, test } from 'vitest';
import { unknownPortal } from '../../../../src/shared/profiles/known';
import { profile } from '../../../../src/shared/profiles/profile';
import { readProfile } from '../../../../src/shared/profiles/read';
import { profileText } from '../../../../src/shared/profiles/write';
import { fail, ok } from '../../../../src/shared/result';
import { changed, example } from '../../shared/profiles/example';
import { ocraCredential, value } from '../vault/parts';
import { openProfiles } from './parts';

const text = JSON.stringify(example);
const named = (name: string) => JSON.stringify({ ...example, name });
const error = (code: string, facts: object = {}) => ({
  ok: false,
  error: { code, facts: expect.objectContaining(facts) },
});

describe('a profile that is taken in', () => {
  test('is in the list, is read whole, and is there again after a lock', async () => {
    const { ask, reopen } = await openProfiles();
    expect(await ask('profiles/import', { text, replace: false })).toMatchObject({
      ok: true,
      value: { id: 'harrow-pike', name: 'Harrow & Pike', origin: 'imported', updated: '2026-11-25', unverified: 1 },
    });
    await reopen();
    const list = value(await ask('profiles/list', {}));
    expect(list.at(-1)).toMatchObject({ id: 'harrow-pike', words: { challenge: 'Challenge', response: 'Answer' } });
    const detail = value(await ask('profiles/get', { id: 'harrow-pike' }));
    expect(detail).toMatchObject({ origin: 'imported', uses: 0, phones: {}, profile: profile.parse(example) });
    expect(readProfile(detail.text)).toEqual(ok(profile.parse(example)));
  });

  test('is what the other features get for its id', async () => {
    const { ask, service, vault } = await openProfiles();
    await ask('profiles/import', { text, replace: false });
    expect(service.profileOf('harrow-pike')).toEqual(profile.parse(example));
    vault.lock();
    expect(service.profileOf('harrow-pike').id).toBe(unknownPortal);
  });

  test('is refused when it is broken, with the path, and nothing is kept', async () => {
    const { ask } = await openProfiles();
    const before = await ask('profiles/list', {});
    const broken = JSON.stringify(changed((copy) => Reflect.set(copy['lockOut']!, 'count', 0)));
    const fault = error('profile-number-low', { path: '/lockOut/count', limit: 1 });
    expect(await ask('profiles/import', { text: broken, replace: true })).toEqual(fault);
    expect(await ask('profiles/check', { text: broken })).toEqual(fault);
    expect(await ask('profiles/list', {})).toEqual(before);
  });

  test('is refused kindly when it was made for a newer Countersign', async () => {
    const { ask } = await openProfiles();
    const newer = JSON.stringify({ ...example, schema: 2, sounds: [] });
    expect(await ask('profiles/import', { text: newer, replace: false })).toEqual(
      error('profile-newer', { schema: 2, known: 1 }),
    );
  });

  test('is refused when it is larger than 1 MiB, and when it is larger than any question may be (I5)', async () => {
    const { ask } = await openProfiles();
    const large = { text: text.padEnd(1024 * 1024 + 1), replace: false };
    expect(await ask('profiles/import', large)).toEqual(error('json-too-large', { limit: 1024 * 1024 }));
    expect(await ask('profiles/import', { ...large, text: text.padEnd(37_000_000) })).toEqual(error('too-large'));
  });

  test('does not replace one of the app, nor one of the person’s without their word', async () => {
    const { ask } = await openProfiles();
    const practice = value(await ask('profiles/get', { id: 'practice' })).text;
    expect(await ask('profiles/import', { text: practice, replace: true })).toEqual(
      error('profile-shipped', { id: 'practice', name: 'Practice portal' }),
    );
    await ask('profiles/import', { text, replace: false });
    expect(await ask('profiles/import', { text: named('Pike'), replace: false })).toEqual(
      error('profile-exists', { id: 'harrow-pike', name: 'Harrow & Pike' }),
    );
    expect(await ask('profiles/import', { text: named('Pike'), replace: true })).toMatchObject({
      ok: true,
      value: { name: 'Pike' },
    });
    expect(value(await ask('profiles/list', {})).filter(({ id }) => id === 'harrow-pike')).toHaveLength(1);
  });
});

describe('a copy', () => {
  test('has an id of its own, today’s day, and everything else', async () => {
    const { ask } = await openProfiles();
    const copy = value(await ask('profiles/copy', { id: 'practice' }));
    expect(copy).toMatchObject({
      id: 'practice-copy',
      name: 'Practice portal',
      origin: 'copied',
      updated: '2026-11-25',
    });
    expect(value(await ask('profiles/copy', { id: 'practice' })).id).toBe('practice-copy-2');
    expect(value(await ask('profiles/copy', { id: 'practice-copy' })).id).toBe('practice-copy-3');
    const [original, copied] = [
      value(await ask('profiles/get', { id: 'practice' })),
      value(await ask('profiles/get', { id: 'practice-copy' })),
    ];
    expect({ ...copied.profile, id: 'practice', updated: original.profile.updated }).toEqual(original.profile);
  });

  test('is saved as it was changed, with the day, under its own id only', async () => {
    const { ask, clock } = await openProfiles();
    const { id } = value(await ask('profiles/copy', { id: 'practice' }));
    clock.time += 86_400_000;
    const detail = value(await ask('profiles/get', { id }));
    const mine = (change: object) => profileText({ ...detail.profile, ...change });
    expect(await ask('profiles/save', { id, text: mine({ name: 'My bank' }) })).toMatchObject({
      ok: true,
      value: { id, name: 'My bank', updated: '2026-11-26', origin: 'copied' },
    });
    expect(await ask('profiles/save', { id, text: mine({ id: 'other' }) })).toEqual(
      error('profile-other-id', { id: 'other', wanted: id }),
    );
    expect(await ask('profiles/save', { id, text: mine({ name: '<i>' }) })).toEqual(
      error('profile-markup', { path: '/name' }),
    );
    expect(value(await ask('profiles/get', { id })).profile.name).toBe('My bank');
  });

  test('one of the app is not saved over', async () => {
    const { ask } = await openProfiles();
    const practice = value(await ask('profiles/get', { id: 'practice' })).text;
    expect(await ask('profiles/save', { id: 'practice', text: practice })).toEqual(error('profile-shipped'));
  });
});

describe('exporting', () => {
  test('writes the one text of the profile, which is taken in again as it was', async () => {
    const { ask, saved } = await openProfiles();
    await ask('profiles/import', { text, replace: false });
    expect(await ask('profiles/export', { id: 'harrow-pike' })).toEqual(ok({ saved: true }));
    expect(saved).toEqual([{ name: 'harrow-pike.json', text: profileText(profile.parse(example)) }]);
    await ask('profiles/import', { text: saved[0]!.text, replace: true });
    await ask('profiles/export', { id: 'harrow-pike' });
    expect(saved[1]).toEqual(saved[0]);
  });

  test('tells when nothing was saved, and why', async () => {
    const { ask, dialog } = await openProfiles();
    dialog.answer = ok(false);
    expect(await ask('profiles/export', { id: 'practice' })).toEqual(ok({ saved: false }));
    dialog.answer = fail('no-space');
    expect(await ask('profiles/export', { id: 'practice' })).toEqual(error('no-space'));
    expect(await ask('profiles/export', { id: 'gone' })).toEqual(error('unknown-profile'));
  });

  test('has no phone number of the person’s in it', async () => {
    const { ask, saved } = await openProfiles();
    await ask('profiles/import', { text, replace: false });
    await ask('profiles/set-phone', { id: 'harrow-pike', phone: 'desk', number: '+44 20 7946 0018' });
    await ask('profiles/export', { id: 'harrow-pike' });
    expect(saved[0]!.text).not.toContain('7946');
  });
});

describe('removing', () => {
  test('takes one of the person’s own away, with its numbers', async () => {
    const { ask, service } = await openProfiles();
    await ask('profiles/import', { text, replace: false });
    await ask('profiles/set-phone', { id: 'harrow-pike', phone: 'desk', number: '112' });
    expect(await ask('profiles/remove', { id: 'harrow-pike' })).toEqual(ok({}));
    expect(await ask('profiles/get', { id: 'harrow-pike' })).toEqual(error('unknown-profile'));
    expect(service.profileOf('harrow-pike').id).toBe(unknownPortal);
    await ask('profiles/import', { text, replace: false });
    expect(value(await ask('profiles/get', { id: 'harrow-pike' })).phones).toEqual({});
  });

  test('is refused for one of the app, and for one that credentials name, with their number', async () => {
    const { ask, vault } = await openProfiles();
    expect(await ask('profiles/remove', { id: 'practice' })).toEqual(error('profile-shipped'));
    await ask('profiles/import', { text, replace: false });
    for (const account of ['alex', 'sam'])
      value(vault.repositories()!.credentials.add(ocraCredential({ account, profile: 'harrow-pike' })));
    expect(value(await ask('profiles/get', { id: 'harrow-pike' })).uses).toBe(2);
    expect(await ask('profiles/remove', { id: 'harrow-pike' })).toEqual(error('profile-in-use', { count: 2 }));
    for (const { id } of vault.repositories()!.credentials.list()) value(vault.repositories()!.credentials.remove(id));
    expect(await ask('profiles/remove', { id: 'harrow-pike' })).toEqual(ok({}));
  });
});

describe('phone numbers', () => {
  const set = async (number: string) => {
    const { ask } = await openProfiles();
    await ask('profiles/import', { text, replace: false });
    return ask('profiles/set-phone', { id: 'harrow-pike', phone: 'desk', number });
  };

  test.each([
    ['  +1 (877)  442-2757 ', '+1 (877) 442-2757'],
    ['0800/123.456', '0800/123.456'],
    ['112', '112'],
  ])('%j is kept as %j', async (typed, kept) => {
    expect(await set(typed)).toEqual(ok({ number: kept }));
  });

  test.each(['call me', '12', '+44 20 7946 0018 ext. 5', 'tel:112', '1'.repeat(21), '११२'])(
    '%j is no number',
    async (typed) => {
      expect(await set(typed)).toEqual(error('phone-number'));
    },
  );

  test('are kept for a profile of the app, too, over a lock, and taken away by nothing', async () => {
    const { ask, reopen } = await openProfiles();
    const slot = value(await ask('profiles/list', {}));
    const details = await Promise.all(slot.map(({ id }) => ask('profiles/get', { id })));
    const withPhones = details.map(value).find(({ profile: { phones } }) => phones.length > 0)!.profile;
    const about = { id: withPhones.id, phone: withPhones.phones[0]!.id };
    await ask('profiles/set-phone', { ...about, number: '112' });
    await reopen();
    expect(value(await ask('profiles/get', { id: about.id })).phones).toEqual({ [about.phone]: '112' });
    await ask('profiles/set-phone', { ...about, number: ' ' });
    expect(value(await ask('profiles/get', { id: about.id })).phones).toEqual({});
    expect(await ask('profiles/set-phone', { ...about, phone: 'other', number: '112' })).toEqual(
      error('unknown-phone'),
    );
  });
});

test('everything but checking a text needs the open vault', async () => {
  const { ask, vault } = await openProfiles();
  vault.lock();
  const locked = error('locked');
  expect(await ask('profiles/list', {})).toEqual(locked);
  expect(await ask('profiles/get', { id: 'practice' })).toEqual(locked);
  expect(await ask('profiles/import', { text, replace: false })).toEqual(locked);
  expect(await ask('profiles/copy', { id: 'practice' })).toEqual(locked);
  expect(await ask('profiles/export', { id: 'practice' })).toEqual(locked);
  expect(await ask('profiles/remove', { id: 'practice' })).toEqual(locked);
  expect(await ask('profiles/check', { text })).toEqual(ok({ id: 'harrow-pike', name: 'Harrow & Pike' }));
});

test('a change of the list is announced once, a refused one is not', async () => {
  const { ask, service } = await openProfiles();
  const told: string[] = [];
  service.onChanged(() => told.push('changed'));
  await ask('profiles/import', { text, replace: false });
  await ask('profiles/import', { text, replace: false });
  await ask('profiles/remove', { id: 'practice' });
  expect(told).toEqual(['changed']);
});

test('an id of 48 characters has copies, too', async () => {
  const { ask } = await openProfiles();
  const long = `${'a'.repeat(40)}-bcdefgh`;
  await ask('profiles/import', { text: JSON.stringify({ ...example, id: long }), replace: false });
  const ids = [value(await ask('profiles/copy', { id: long })).id, value(await ask('profiles/copy', { id: long })).id];
  expect(ids).toEqual([`${'a'.repeat(40)}-bc-copy`, `${'a'.repeat(40)}-copy-2`]);
});
