import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { CredentialId, CredentialSummary, DraftView, HandDraft } from '../../shared/vault/contract';
import { codeOfDraft, type DraftCode, type DraftCodeProblem } from './draft-code';
import { type HandProblem, readHandCredential } from './draft-hand';
import { type ReadCredential, readLinkCredential } from './draft-link';
import type { FileProblem } from './files/problems';
import type { NewCredential } from './repositories/types';
import type { VaultService } from './service-types';

/** Drafts that are kept at a time; one more drops the oldest. */
export const mostDrafts = 8;

/** How a draft is to be saved. */
export interface SaveDraft {
  readonly draft: string;
  readonly portal: string;
  readonly account: string;
  /** Save it although an equal credential is there. */
  readonly allowDuplicate: boolean;
}
export type SaveProblem = 'locked' | 'unknown-draft' | 'duplicate' | FileProblem;

/**
 * Credentials on their way into the vault. Their secrets stay here, in main, and are filled with zeros when a draft is
 * saved, dropped, pushed out by newer ones, or when the vault locks. Without an open vault there are no drafts.
 */
export class Drafts {
  readonly #vault: VaultService;
  /** In the order in which they came. */
  readonly #drafts = new Map<string, ReadCredential>();
  #count = 0;

  constructor(vault: VaultService) {
    this.#vault = vault;
    vault.onBeforeLock(() => this.#dropAll());
  }

  /** Reads an otpauth link, in UTF-8, into a draft. */
  readLink(link: Uint8Array): Result<DraftView, 'locked' | 'link-invalid'> {
    return this.#keep(() => readLinkCredential(link));
  }

  /** Reads what was typed by hand into a draft. */
  readHand(hand: HandDraft): Result<DraftView, 'locked' | HandProblem> {
    return this.#keep(() => readHandCredential(hand, this.#vault.heldMethod));
  }

  /**
   * The code that the draft gives at `now` (ms since the epoch), to be compared or typed in before it is saved. A HOTP
   * draft's counter moves on, as the code counts as used; an OCRA draft's does not, as its challenge is a sample.
   */
  code(draft: string, challenge: string | null, now: number): Result<DraftCode, 'unknown-draft' | DraftCodeProblem> {
    const found = this.#drafts.get(draft);
    if (found === undefined) return fail('unknown-draft');
    const code = codeOfDraft(found.credential, challenge, now);
    if (!code.ok) return code;
    const { counter } = code.value;
    this.#drafts.set(draft, { ...found, credential: { ...found.credential, counter } });
    return code;
  }

  /** Puts the draft into the vault. `duplicate` has facts { id }; the draft stays then, as it does when writing fails. */
  save({ draft, portal, account, allowDuplicate }: SaveDraft): Result<CredentialSummary, SaveProblem> {
    const stores = this.#vault.repositories();
    if (stores === null) return fail('locked');
    const found = this.#drafts.get(draft);
    if (found === undefined) return fail('unknown-draft');
    const credential: NewCredential = { ...found.credential, portal, account };
    const equal = stores.credentials.equalTo(credential);
    if (equal !== null && !allowDuplicate) return fail('duplicate', { id: equal });
    const saved = stores.credentials.add(credential);
    if (saved.ok) this.drop(draft);
    return saved;
  }

  /** Forgets a draft and wipes its secret; one that is not there is forgotten already. */
  drop(draft: string): void {
    this.#drafts.get(draft)?.credential.secret?.fill(0);
    this.#drafts.delete(draft);
  }

  #keep<E extends string>(read: () => Result<ReadCredential, E>): Result<DraftView, 'locked' | E> {
    const stores = this.#vault.repositories();
    if (stores === null) return fail('locked');
    const made = read();
    if (!made.ok) return made;
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size >= mostDrafts && oldest !== undefined) this.drop(oldest);
    this.#count += 1;
    const draft = `draft-${this.#count}`;
    this.#drafts.set(draft, made.value);
    return ok(viewOf(draft, made.value, stores.credentials.equalTo(made.value.credential)));
  }

  #dropAll(): void {
    for (const draft of [...this.#drafts.keys()]) this.drop(draft);
  }
}

/** A draft as the window sees it: without the secret. */
function viewOf(draft: string, { credential, notes }: ReadCredential, duplicateOf: CredentialId | null): DraftView {
  const { kind, portal, account, suite, algorithm, digits, period, counter } = credential;
  const values = { suite, algorithm, digits, period, counter: counter === null ? null : String(counter) };
  return { draft, kind, portal, account, ...values, duplicateOf, notes: [...notes] };
}
