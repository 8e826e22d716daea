import { parseSuite, type Suite } from '../../../shared/oath/suite';
import type { Problem } from '../../../shared/verification/contract';
import { ocra, timeSteps } from '../../oath/ocra';
import { checkQuestion } from '../../oath/question';
import type { Repositories } from '../../vault/repositories/types';
import type { Question } from '../session/parts';
import { answerOf, type Method, type MethodParts, openCredential, problemOf } from './method';

/** The counter that this response uses, already committed as used; null for suites without one. */
const counterFor = (suite: Suite, stores: Repositories, { credential }: Question) =>
  suite.counter ? stores.credentials.takeCounter(credential.id) : ({ ok: true, value: null } as const);

function compute({ vault, clock }: MethodParts, suite: Suite, counter: bigint | null, question: Question) {
  const { credential, challenge, pin, session } = question;
  const input = { question: challenge, counter, pin, session, timeSteps: timeSteps(suite, clock.now()) };
  const response = vault.withSecret(credential.id, (secret) => ocra(suite, secret, input));
  return response.ok ? response.value : response;
}

/** What is wrong with the session information that came with the challenge. A suite without `S` does not look at it. */
function sessionProblem({ session: most }: Suite, session: Uint8Array | null): Problem | null {
  if (most === null) return null;
  if (session === null) return { code: 'session-missing', facts: {} };
  return session.length > most ? { code: 'session-too-long', facts: { length: session.length, most } } : null;
}

/**
 * An OCRA response (RFC 6287). Everything that can be refused is looked at before the counter is taken; then the counter
 * is committed as used, and only then is the response computed. A wrong PIN gives a wrong response: nobody here can tell.
 */
export const answerOcra: Method = (parts, question) => {
  const { credential, challenge, pin, session } = question;
  const open = openCredential(parts.vault, credential.id);
  if ('problem' in open) return open;
  const suite = parseSuite(open.detail.suite ?? '');
  if (!suite.ok) return problemOf(suite.error);
  const checked = checkQuestion(suite.value.question, challenge);
  if (!checked.ok) return problemOf(checked.error);
  if (suite.value.pin !== null && pin === null) return { problem: { code: 'pin-missing', facts: {} } };
  const wrongSession = sessionProblem(suite.value, session);
  if (wrongSession !== null) return { problem: wrongSession };
  const counter = counterFor(suite.value, open.stores, question);
  if (!counter.ok) return problemOf(counter.error);
  const response = compute(parts, suite.value, counter.value, question);
  if (!response.ok) return problemOf(response.error);
  return answerOf(response.value, { signedBy: credential.account, validUntil: null });
};
