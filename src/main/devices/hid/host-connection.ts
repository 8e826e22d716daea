import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { Asking, HostSession, SessionCode } from './host-session';
import { limits } from './limits';
import type { HidConnection, ReportCode } from './types';

type Gone = (why: 'unplugged' | 'closed') => void;
/** The questions that move one report, all about one handle. */
type Moving = 'write' | 'set-feature' | 'get-feature' | 'listen';

/** The session's codes as a report's. A host that ended took the device with it; a slow one is a fault of the wire. */
const reportCodes: Readonly<Record<SessionCode, ReportCode>> = {
  'device-gone': 'device-gone',
  'host-ended': 'device-gone',
  'no-usb-host': 'device-gone',
  'no-permission': 'no-permission',
  'device-busy': 'io',
  closed: 'closed',
  'host-slow': 'io',
  io: 'io',
};

/** A device that is open in the HID host. */
export class HostConnection implements HidConnection {
  readonly #session: HostSession;
  readonly #handle: number;
  readonly #isListed: () => Promise<boolean>;
  readonly #takers = new Set<(report: Uint8Array) => void>();
  readonly #goneTakers = new Set<Gone>();
  readonly #unfollow: () => void;
  #over: 'unplugged' | 'closed' | null = null;
  #listens = false;

  /** @param isListed lists anew: after a fault of the wire it tells an unplugged device from a sick one. */
  constructor(session: HostSession, handle: number, isListed: () => Promise<boolean>) {
    this.#session = session;
    this.#handle = handle;
    this.#isListed = isListed;
    this.#unfollow = session.follow(handle, {
      report: (bytes) => this.#report(bytes),
      gone: () => this.unplugged(),
    });
  }

  async write(reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>> {
    return this.#sent('write', reportId, report);
  }

  async setFeature(reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>> {
    return this.#sent('set-feature', reportId, report);
  }

  /** hidapi puts the report id first, so one byte more is asked for; some systems leave it out. */
  async getFeature(reportId: number, length: number): Promise<Result<Uint8Array, ReportCode>> {
    const answer = await this.#ask<'get-feature'>({
      kind: 'get-feature',
      handle: this.#handle,
      reportId,
      length: length + 1,
    });
    if (!answer.ok) return answer;
    const { bytes } = answer.value;
    return ok(bytes.length > length ? bytes.subarray(1) : bytes);
  }

  onReport(take: (report: Uint8Array) => void): () => void {
    this.#takers.add(take);
    if (!this.#listens) void this.#ask<'listen'>({ kind: 'listen', handle: this.#handle });
    this.#listens = true;
    return () => void this.#takers.delete(take);
  }

  onClose(gone: Gone): () => void {
    const over = this.#over;
    if (over !== null) queueMicrotask(() => gone(over));
    else this.#goneTakers.add(gone);
    return () => void this.#goneTakers.delete(gone);
  }

  /** Also after unplugging: the host still holds its end. */
  async close(): Promise<void> {
    this.#end('closed');
    await this.#session.ask<'close'>({ kind: 'close', handle: this.#handle }, limits.close);
  }

  /** To be called when the device is seen to be gone. */
  unplugged(): void {
    this.#end('unplugged');
  }

  async #sent(kind: 'write' | 'set-feature', reportId: number, report: Uint8Array): Promise<Result<void, ReportCode>> {
    const bytes = Uint8Array.of(reportId, ...report);
    const answer = await this.#ask<'write' | 'set-feature'>({ kind, handle: this.#handle, bytes });
    bytes.fill(0);
    return answer.ok ? ok(undefined) : answer;
  }

  async #ask<K extends Moving>(asking: Asking<K>) {
    if (this.#over !== null) return fail(this.#overCode());
    const answer = await this.#session.ask<K>(asking, limits.report);
    if (answer.ok) return answer;
    return fail(await this.#codeOf(answer.error.code));
  }

  async #codeOf(code: SessionCode): Promise<ReportCode> {
    const isGone = reportCodes[code] === 'device-gone' || (code === 'io' && !(await this.#isListed()));
    if (isGone) this.#end('unplugged');
    return this.#over === null ? reportCodes[code] : this.#overCode();
  }

  #overCode(): ReportCode {
    return this.#over === 'closed' ? 'closed' : 'device-gone';
  }

  #report(bytes: Uint8Array): void {
    for (const take of [...this.#takers]) take(bytes);
  }

  #end(why: 'unplugged' | 'closed'): void {
    if (this.#over !== null) return;
    this.#over = why;
    this.#unfollow();
    this.#takers.clear();
    for (const gone of [...this.#goneTakers]) gone(why);
    this.#goneTakers.clear();
  }
}
