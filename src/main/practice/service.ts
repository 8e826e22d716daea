import type { Clock } from '../../shared/clock';
import type { PracticeAccount, PracticeView, PracticeWay } from '../../shared/practice/contract';
import type { PhoneSystem, TokenModel } from '../../shared/profiles/guide';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { credentialFor, kindFor } from './credentials';
import type { CredentialSink, Every, PhoneSeed, TokenSeed, VirtualKey, VirtualPhone, VirtualToken } from './parts';
import type { Portal } from './portal/portal';
import { phoneSeed, tokenSeed } from './seeds';

/** What the practice screen works with. `openPortal` is called once, when the screen is first looked at. */
export interface PracticeParts {
  readonly openPortal: () => Result<Portal, 'io'>;
  readonly sink: CredentialSink;
  readonly key: VirtualKey;
  readonly makeToken: (seed: TokenSeed) => VirtualToken;
  readonly makePhone: (seed: PhoneSeed) => VirtualPhone;
  /** Opens the person's browser; false when there is none. */
  readonly browse: (url: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly every: Every;
}

/**
 * Everything behind the practice screen: the portal that is started and stopped, its accounts and their
 * enrolment, the virtual key, the virtual tokens and the practice phones. Key material stays in main.
 */
export class PracticeService {
  readonly #parts: PracticeParts;
  readonly #listeners = new Set<() => void>();
  #portal: Portal | null = null;
  readonly #tokens = new Map<TokenModel, VirtualToken>();
  readonly #phones = new Map<PhoneSystem, VirtualPhone>();
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
      phones: [...this.#phones.values()].map((phone) => phone.view()),
      tokens: [...this.#tokens.values()].map((token) => token.view()),
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

  /** Does something with the virtual token of a model. */
  token(model: TokenModel, use: (token: VirtualToken) => void): PracticeView {
    return this.#use(this.#tokens, model, use);
  }

  /** Does something with the practice phone of a system. */
  phone(system: PhoneSystem, use: (phone: VirtualPhone) => void): PracticeView {
    return this.#use(this.#phones, system, use);
  }

  #use<K, V>(all: ReadonlyMap<K, V>, which: K, use: (one: V) => void): PracticeView {
    this.#load();
    const found = all.get(which);
    if (found !== undefined) use(found);
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
    for (const account of portal.accounts()) {
      const { way, secret, slot } = account;
      if (way === 'hmac-slot' && slot !== null) this.#parts.key.program(slot, secret);
      const token = tokenSeed(account);
      if (token !== null) this.#tokens.set(token.model, this.#parts.makeToken(token));
      const phone = phoneSeed(account, portal.phones);
      if (phone !== null) this.#phones.set(phone.system, this.#parts.makePhone(phone));
      secret.fill(0);
    }
    for (const device of [...this.#tokens.values(), ...this.#phones.values()]) device.onChanged(() => this.refresh());
    portal.phones.onChanged(() => {
      for (const phone of this.#phones.values()) phone.refresh();
    });
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
