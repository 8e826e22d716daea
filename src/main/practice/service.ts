import type { Clock } from '../../shared/clock';
import type { PracticeAccount, PracticeView, PracticeWay, TokenKey, TokenView } from '../../shared/practice/contract';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { credentialFor, kindFor } from './credentials';
import type { CredentialSink, Every, TokenSeed, VirtualKey, VirtualToken } from './parts';
import type { Portal } from './portal/portal';

/** What the practice screen works with. `openPortal` is called once, when the screen is first looked at. */
export interface PracticeParts {
  readonly openPortal: () => Result<Portal, 'io'>;
  readonly sink: CredentialSink;
  readonly key: VirtualKey;
  readonly makeToken: (seed: TokenSeed) => VirtualToken;
  /** Opens the person's browser; false when there is none. */
  readonly browse: (url: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly every: Every;
}

const tokenOff: TokenView = { state: 'off', lines: ['', ''], lit: null, shown: [] };

/**
 * Everything behind the practice screen: the portal that is started and stopped, its accounts and their
 * enrolment, the virtual key and the virtual token. Key material stays in main.
 */
export class PracticeService {
  readonly #parts: PracticeParts;
  readonly #listeners = new Set<() => void>();
  #portal: Portal | null = null;
  #token: VirtualToken | null = null;
  #stopTicking: (() => void) | null = null;
  /** Starts and stops one after the other, in the order in which they were asked for. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: PracticeParts) {
    this.#parts = parts;
    parts.key.onChanged(() => this.#keyChanged());
  }

  /** Calls back whenever `view` would answer otherwise. */
  onChanged(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** To be called when the vault was locked, opened or changed: what is enrolled may be another answer now. */
  refresh(): void {
    for (const listener of this.#listeners) listener();
  }

  /** The whole practice screen. Opens the practice file on its first call; without it there are no accounts. */
  view(): PracticeView {
    this.#load();
    const { key } = this.#parts;
    return {
      running: this.#portal?.url != null,
      url: this.#portal?.url ?? null,
      accounts: this.#portal?.cards().map((card) => this.#account(card)) ?? [],
      key: { attached: key.attached, touchSeconds: this.#touchSeconds() },
      token: this.#token?.view() ?? tokenOff,
    };
  }

  /** Opens the portal's door. Starting a running portal changes nothing. */
  start(): Promise<Result<PracticeView, 'port-taken' | 'no-loopback' | 'io'>> {
    return this.#inTurn(async () => {
      const loaded = this.#load();
      if (!loaded.ok) return loaded;
      const started = await loaded.value.start();
      return started.ok ? this.#changed() : started;
    });
  }

  /** Closes the portal's door; every log-in there ends. */
  stop(): Promise<PracticeView> {
    return this.#inTurn(async () => {
      await this.#portal?.stop();
      return this.#changed().value;
    });
  }

  /** Ends everything; for when the app quits. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      this.#stopTicking?.();
      await this.#portal?.close();
      this.#portal = null;
    });
  }

  /** Opens the portal's first page in the person's browser. */
  async openUrl(): Promise<Result<Record<string, never>, 'not-running' | 'no-browser'>> {
    const url = this.#portal?.url ?? null;
    if (url === null) return fail('not-running');
    return (await this.#parts.browse(url)) ? ok({}) : fail('no-browser');
  }

  /** Puts the credential of one practice account into the open vault, and its secret into the virtual key. */
  async enroll(way: PracticeWay): Promise<Result<PracticeView, 'locked' | 'io'>> {
    const loaded = this.#load();
    if (!loaded.ok) return loaded;
    for (const account of loaded.value.accounts()) {
      const put = account.way === way ? await this.#parts.sink.put(credentialFor(account)) : ok(null);
      account.secret.fill(0);
      if (!put.ok) return put;
    }
    return this.#changed();
  }

  /** Plugs the virtual key in, pulls it out, or touches it. */
  async key(action: 'attach' | 'detach' | 'touch'): Promise<Result<PracticeView, 'not-attached'>> {
    this.#load();
    const { key } = this.#parts;
    if (action === 'touch' && !key.attached) return fail('not-attached');
    await key[action]();
    return this.#changed();
  }

  /** Presses a button of the virtual token. */
  token(key: TokenKey): PracticeView {
    this.#load();
    this.#token?.press(key);
    return this.view();
  }

  /** A new token. */
  restartToken(): PracticeView {
    this.#load();
    this.#token?.restart();
    return this.view();
  }

  #load(): Result<Portal, 'io'> {
    if (this.#portal !== null) return ok(this.#portal);
    const opened = this.#parts.openPortal();
    if (!opened.ok) return opened;
    this.#portal = opened.value;
    this.#equip(opened.value);
    return opened;
  }

  /** Gives the virtual devices the secrets that they share with the portal. */
  #equip(portal: Portal): void {
    for (const { way, secret, slot, pin, suite } of portal.accounts()) {
      if (way === 'hmac-slot' && slot !== null) this.#parts.key.program(slot, secret);
      if (way === 'token' && pin !== null && suite !== null)
        this.#token = this.#parts.makeToken({ secret, pin, suite });
      secret.fill(0);
    }
    this.#token?.onChanged(() => this.refresh());
  }

  #account(card: Omit<PracticeAccount, 'enrolled'>): PracticeAccount {
    return { ...card, enrolled: this.#parts.sink.has(kindFor(card.way), card.username) };
  }

  #touchSeconds(): number | null {
    const { key, clock } = this.#parts;
    return key.touchUntil === null ? null : Math.max(0, Math.ceil((key.touchUntil - clock.now()) / 1000));
  }

  /** While the key waits for a touch the seconds are told one by one. */
  #keyChanged(): void {
    this.#stopTicking?.();
    this.#stopTicking = null;
    if (this.#parts.key.touchUntil !== null) this.#stopTicking = this.#parts.every(1000, () => this.refresh());
    this.refresh();
  }

  #changed(): { readonly ok: true; readonly value: PracticeView } {
    this.refresh();
    return ok(this.view());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
