import type { Clock } from '../../shared/clock';
import { faultFields } from './fault';
import { type LogFields, publicOnly } from './fields';
import type { LineWriter } from './writer';

/** What happened, for whoever has to find out why something went wrong. Never a value of a call, never a secret. */
export interface Log {
  /** One line: time, `event` (a fixed name of ours), the public fields. */
  note(event: string, fields?: LogFields): void;
  /** A bug: an exception that nobody expected. */
  fault(event: string, fault: unknown, fields?: LogFields): void;
}

/** Writes notes as JSON lines `{"at":"…","event":"…",…}`. */
export class LineLog implements Log {
  readonly #writer: LineWriter;
  readonly #clock: Clock;

  constructor(writer: LineWriter, clock: Clock) {
    this.#writer = writer;
    this.#clock = clock;
  }

  note(event: string, fields: LogFields = {}): void {
    const at = new Date(this.#clock.now()).toISOString();
    this.#writer.write(JSON.stringify({ at, event, ...publicOnly(fields) }));
  }

  fault(event: string, fault: unknown, fields: LogFields = {}): void {
    this.note(event, { ...fields, ...faultFields(fault) });
  }
}
