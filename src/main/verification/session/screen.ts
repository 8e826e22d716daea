import type { CredentialSummary } from '../../../shared/vault/contract';
import type { Snapshot } from '../../../shared/verification/contract';
import type { SessionState } from './chart';
import { endOf } from './end';
import { guideScreen } from './guide-screen';
import { refusedScreen } from './refused-screen';
import { responseGroups } from './response-groups';
import type { SessionContext } from './types';

/** Credential and challenge, as every screen but the first has them. */
export interface About {
  readonly credential: CredentialSummary;
  readonly challenge: string;
}

/** A screen, but for what all of them have. */
type Bare = Snapshot extends infer S ? (S extends Snapshot ? Omit<S, keyof About> : never) : never;

function aboutOf({ credential, challenge }: SessionContext): About {
  if (credential === null) throw new Error('a step was reached without a credential');
  return { credential, challenge: credential.challenge === null ? '' : challenge };
}

function responseScreen(context: SessionContext, isShown: boolean, clipboardUntil: number | null): Bare {
  const { answer, carried, copiedUntil, signedBy, clearAt } = context;
  return {
    step: 'response',
    response: isShown && answer !== null ? new TextDecoder().decode(answer.response) : null,
    groups: answer === null ? [] : responseGroups(context, answer.response.length),
    signedBy,
    carried,
    clearAt,
    expiresAt: endOf(context),
    copiedUntil: copiedUntil === clipboardUntil ? copiedUntil : null,
  };
}

function acceptedScreen({ acceptedAt, startedAt, signedBy }: SessionContext): Bare {
  return { step: 'accepted', elapsedMs: Math.max(0, (acceptedAt ?? 0) - (startedAt ?? 0)), signedBy };
}

function bare({ value, context }: SessionState, clipboardUntil: number | null): Bare {
  const { problem, device, deadline } = context;
  if (value === 'pin') return { step: 'pin', problem };
  if (value === 'accepted') return acceptedScreen(context);
  if (value === 'guide') return guideScreen(context);
  if (typeof value === 'string') return { step: 'working' };
  if ('response' in value) return responseScreen(context, value.response === 'shown', clipboardUntil);
  if ('refused' in value) return refusedScreen(context);
  if (!('key' in value)) return { step: 'working' };
  const at = typeof value.key === 'string' ? value.key : value.key.asking;
  return { step: 'key', at, device, deadline, problem };
}

/**
 * The screen of a session: exactly what it shows, nothing that it does not. `clipboardUntil`: when the code that is on
 * the clipboard goes. A response stands in it only in the state `response.shown`.
 */
export function screenOf(state: SessionState, clipboardUntil: number | null): Snapshot {
  const { credential, challenge, problem } = state.context;
  if (state.value === 'choose') return { step: 'choose', credential, challenge, problem };
  return { ...bare(state, clipboardUntil), ...aboutOf(state.context) } as Snapshot;
}
