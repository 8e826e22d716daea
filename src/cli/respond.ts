import type { Command } from 'commander';
import { softwareMethods } from '../main/verification/methods';
import { answerSlot } from '../main/verification/methods/hmac-slot';
import type { Answered, Question } from '../main/verification/session/parts';
import type { Clock } from '../shared/clock';
import type { Result } from '../shared/result';
import { fail, ok } from '../shared/result';
import type { CredentialSummary } from '../shared/vault/contract';
import { readChallenge } from './challenge';
import { withDevices } from './devices/open';
import { type VirtualOptions, withVirtualOptions } from './devices/virtual-options';
import { command, jsonOption, text } from './options';
import { answer, does, type Outcome, type Run } from './outcome';
import type { CliParts } from './parts';
import { SecretFiles } from './secret-file';
import { findCredential } from './vault/find';
import { type OpenVault, type VaultOptions, withVault, withVaultOptions } from './vault/open';

interface RespondOptions extends VaultOptions, VirtualOptions {
  readonly credential: string;
  readonly challenge?: string;
  readonly pinFile?: string;
}

/** A response and the credential that gave it. */
interface Responded {
  readonly credential: CredentialSummary;
  readonly response: string;
}

/** Answers as text; the bytes are wiped. */
function settled(answered: Answered): Result<string, string> {
  if ('problem' in answered) return fail(answered.problem.code, answered.problem.facts);
  const { response } = answered.answer;
  const code = new TextDecoder().decode(response);
  response.fill(0);
  return ok(code);
}

/** Notes that it was used. The response counts as given already: a full disk must not hold it back. */
function note({ stores }: OpenVault, { id, portal, account, kind }: CredentialSummary, clock: Clock): void {
  const at = clock.now();
  stores.credentials.used(id, at);
  stores.history.add({ at, portal, account, method: kind, outcome: 'not-said' });
}

/** The challenge in the credential's shape; empty for the ways that take none. */
const challengeFor = ({ challenge }: CredentialSummary, typed = ''): Result<string, string> =>
  challenge === null ? ok('') : readChallenge(challenge, typed);

/** The PIN where the credential wants one; without a file the method says what is missing. */
const readPin = ({ needsPin }: CredentialSummary, path: string | undefined, files: SecretFiles) =>
  needsPin && path !== undefined ? files.read(path) : Promise.resolve(ok(null));

/** Asks whatever answers for this kind of credential. */
async function ask(question: Question, options: RespondOptions, open: OpenVault, parts: CliParts, files: SecretFiles) {
  const { credential } = question;
  const compute = softwareMethods[credential.kind];
  if (compute !== undefined) return settled(compute({ vault: open.vault, clock: parts.clock }, question));
  if (credential.kind !== 'hmac-slot') return fail('answer-by-hand');
  const slot = open.stores.credentials.detail(credential.id)?.slot ?? 2;
  return withDevices<string, string>(parts, files, options, slot, async ({ service, prompt }) =>
    settled(await answerSlot({ vault: open.vault, devices: service }, question, prompt)),
  );
}

async function respond(
  options: RespondOptions,
  open: OpenVault,
  parts: CliParts,
  files: SecretFiles,
): Promise<Result<Responded, string>> {
  const found = findCredential(open.stores.credentials, options.credential);
  if (!found.ok) return found;
  const credential = found.value;
  const challenge = challengeFor(credential, options.challenge);
  if (!challenge.ok) return challenge;
  const pin = await readPin(credential, options.pinFile, files);
  if (!pin.ok) return pin;
  const question = { credential, challenge: challenge.value, pin: pin.value, session: null };
  const response = await ask(question, options, open, parts, files);
  pin.value?.fill(0);
  if (!response.ok) return response;
  note(open, credential, parts.clock);
  return ok({ credential, response: response.value });
}

async function respondAndTell(options: RespondOptions, parts: CliParts): Promise<Outcome> {
  const files = new SecretFiles(parts);
  const done = await withVault(parts, files, options, (open) => respond(options, open, parts, files));
  if (!done.ok) return done;
  const { response, credential } = done.value;
  return answer(response, { response, credential: credential.id, kind: credential.kind });
}

/** `respond`: a response by a credential of the vault. A counter is stored as used before anything is printed. */
export function respondCommand(run: Run): Command {
  const built = withVirtualOptions(withVaultOptions(command('respond', 'respond')))
    .addOption(text('credential', 'name').makeOptionMandatory())
    .addOption(text('challenge', 'code'))
    .addOption(text('pin-file', 'file'))
    .addOption(jsonOption());
  return does<RespondOptions>(built, run, respondAndTell);
}
