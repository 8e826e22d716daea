import { fromCallback } from 'xstate';
import type { Question, SessionParts } from './parts';
import type { SessionEvent } from './types';

/** What an actor that gets a response is given. */
export interface AskInput {
  readonly parts: SessionParts;
  readonly question: Question;
}

/** A software token answers at once; what it says is told to the session before the move that asked is over. */
export const compute = fromCallback<SessionEvent, AskInput>(({ input: { parts, question }, sendBack }) => {
  const answered = parts.compute(question);
  sendBack('answer' in answered ? { type: 'answered', ...answered } : { type: 'failed', ...answered });
});

/** Asks a USB key; leaving the state cancels it, and an answer that comes too late is wiped. */
export const askKey = fromCallback<SessionEvent, AskInput>(({ input: { parts, question }, sendBack }) => {
  const controller = new AbortController();
  const asked = parts.askKey(question, {
    signal: controller.signal,
    touchNeeded: (deadline) => sendBack({ type: 'touch', deadline }),
    device: ({ name }) => sendBack({ type: 'device', name }),
  });
  asked.then(
    (answered) => {
      if (!('answer' in answered)) sendBack({ type: 'failed', ...answered });
      else if (controller.signal.aborted) answered.answer.response.fill(0);
      else sendBack({ type: 'answered', ...answered });
    },
    () => sendBack({ type: 'failed', problem: { code: 'internal', facts: {} } }),
  );
  return () => controller.abort();
});

/** Tells the session of keys that come and go. */
export const watchKeys = fromCallback<SessionEvent, SessionParts>(({ input: parts, sendBack }) =>
  parts.onDevices((devices) => sendBack({ type: 'devices', devices })),
);
