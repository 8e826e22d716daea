import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Account } from '../../../../src/main/practice/portal/accounts';
import { hotpCode, ocraCode, slotCode } from '../../../../src/main/practice/portal/codes';
import type { PortalEvent } from '../../../../src/main/practice/portal/login';
import type { Portal } from '../../../../src/main/practice/portal/portal';
import { openPortal } from '../../../../src/main/practice/portal/portal';
import type { Limits } from '../../../../src/main/practice/portal/rules';
import { limits } from '../../../../src/main/practice/portal/rules';
import type { PracticeWay } from '../../../../src/shared/practice/contract';

/** A clock that a test sets. */
export class SetClock {
  #now = Date.UTC(2026, 10, 24, 14, 10);
  now = (): number => this.#now;
  pass(ms: number): void {
    this.#now += ms;
  }
}

export const hours = (count: number): number => count * 3_600_000;
export const minutes = (count: number): number => count * 60_000;

/** A fresh folder that is gone after the test. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'practice-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A running portal, ended after the test. `events` tells what it checked. */
export async function runningPortal(folder = folderForTest(), clock = new SetClock(), shorter: Partial<Limits> = {}) {
  const events: PortalEvent[] = [];
  const portal = open(folder, clock, events, { ...limits, ...shorter });
  const started = await portal.start();
  if (!started.ok) throw new Error(started.error.code);
  onTestFinished(() => portal.close());
  const checked = (kind: PortalEvent['kind']) => events.filter((event) => event.kind === kind).length;
  return { portal, url: started.value, clock, folder, events, checked };
}

function open(folder: string, clock: SetClock, events: PortalEvent[], within: Limits): Portal {
  const opened = openPortal({ folder, clock, limits: within, watch: (event) => events.push(event) });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

export function accountOf(portal: Portal, way: PracticeWay): Account {
  const account = portal.accounts().find((one) => one.way === way);
  if (account === undefined) throw new Error(`no account for ${way}`);
  return account;
}

/** What the device of this account would show. `counter` counts from the account's own. */
export function rightCode(account: Account, challenge: string, now: number, ahead = 0): string {
  const { way, secret, suite, digits, counter } = account;
  if (way === 'hotp') return hotpCode(secret, counter + ahead, digits);
  if (way === 'totp' || way === 'token-timed') return hotpCode(secret, Math.floor(now / 30_000) + ahead, digits);
  if (way === 'hmac-slot') return slotCode(secret, challenge, digits);
  return ocraCode(suite ?? '', secret, challenge, counter + ahead);
}

/** A code that is surely not `right`. */
export const wrongCode = (right: string): string => right.replace(/./g, (digit) => String((Number(digit) + 1) % 10));

/** One browser: keeps its cookie, sends what a browser sends, and follows no redirect by itself. */
export class Visitor {
  cookie = '';
  page = '';
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async get(path: string): Promise<Response> {
    return this.#took(await fetch(new URL(path, this.#url), { redirect: 'manual', headers: { cookie: this.cookie } }));
  }

  async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const origin = new URL(this.#url).origin;
    const init = { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) } as const;
    return this.#took(
      await fetch(new URL(path, this.#url), { ...init, headers: { cookie: this.cookie, origin, ...headers } }),
    );
  }

  async #took(response: Response): Promise<Response> {
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? '';
    const text = await response.clone().text();
    if (text !== '') this.page = text;
    return response;
  }

  /** Opens a page, following redirects as a browser does. */
  async open(path: string): Promise<string> {
    const response = await this.get(path);
    const next = response.headers.get('location');
    return next === null ? this.page : this.open(next);
  }

  field(name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(this.page)?.[1] ?? '';
  }

  /** The challenge on the page; where the page waits for a phone, the person asks for the code first. */
  async findChallenge(): Promise<string> {
    if (this.page.includes('/challenge?with=code')) await this.open('/challenge?with=code');
    return this.challenge;
  }

  get challenge(): string {
    const shown = /id="challenge"[^>]*><span>(\d+)<\/span><span>(\d+)<\/span>/.exec(this.page);
    return shown === null ? '' : `${shown[1]}${shown[2]}`;
  }

  /** Fills in the log-in form; answers with where it leads. */
  async logIn(username: string, password: string): Promise<string> {
    await this.open('/');
    const response = await this.post('/login', { csrf: this.field('csrf'), username, password });
    return this.#follow(response);
  }

  /** Fills in the passcode; answers with where it leads. */
  async answer(passcode: string): Promise<string> {
    const fields = { csrf: this.field('csrf'), attempt: this.field('attempt'), passcode };
    return this.#follow(await this.post('/passcode', fields));
  }

  async #follow(response: Response): Promise<string> {
    const next = response.headers.get('location') ?? `status ${response.status}`;
    if (next.startsWith('/')) await this.open(next);
    return next;
  }
}
