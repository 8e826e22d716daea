import { useEffect, useState } from 'react';
import type { ProfileDetail } from '../../../shared/profiles/contract';
import type { Told } from '../../i18n/sentences';
import { ask } from '../../ui/use-call';

interface Asked {
  readonly id: string;
  readonly profile: ProfileDetail['profile'] | null;
  readonly failure: Told | null;
}

/** The portal profile with this id, asked for when it is chosen; null while it is not there, and for `id` null. */
export function useProfile(id: string | null): Omit<Asked, 'id'> {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (id === null) return;
    const turn = { over: false };
    void ask('profiles/get', { id }).then((reply) => {
      if (turn.over) return;
      setAsked(
        reply.ok ? { id, profile: reply.value.profile, failure: null } : { id, profile: null, failure: reply.error },
      );
    });
    return () => {
      turn.over = true;
    };
  }, [id]);
  return asked?.id === id ? asked : { profile: null, failure: null };
}
