import type { Handlers } from '../../shared/ipc/contract';
import type { profilesContract } from '../../shared/profiles/contract';
import { ok } from '../../shared/result';
import type { ProfileService } from './service';

/** Answers the windows' questions about portal profiles. */
export const profilesHandlers = (profiles: ProfileService): Handlers<typeof profilesContract> => ({
  'profiles/list': () => profiles.list(),
  'profiles/get': ({ id }) => profiles.get(id),
  'profiles/check': ({ text }) => profiles.check(text),
  'profiles/import': ({ text, replace }) => profiles.import(text, replace),
  'profiles/copy': ({ id }) => profiles.copy(id),
  'profiles/save': ({ id, text }) => profiles.save(id, text),
  'profiles/export': ({ id }) => profiles.export(id),
  'profiles/remove': ({ id }) => {
    const removed = profiles.remove(id);
    return removed.ok ? ok({}) : removed;
  },
  'profiles/set-phone': ({ id, phone, number }) => {
    const set = profiles.setPhone(id, phone, number);
    return set.ok ? ok({ number: set.value }) : set;
  },
});
