import type { z } from 'zod';
import { type Events, events } from '../../shared/ipc/contracts';
import { NEWS } from '../../shared/ipc/names';
import { type Log, open } from '../log';

/** A page that can be told facts. */
export interface Listener {
  send(channel: string, ...values: unknown[]): void;
}

/** Tells every page a fact of the event contracts. */
export type Announce = <K extends keyof Events>(channel: K, fact: z.input<Events[K]>) => void;

/** Announces facts: checked against their schema (what is not in it does not leave main), then sent to all pages. */
export const announcer =
  (listeners: () => readonly Listener[], log: Log): Announce =>
  (channel, fact) => {
    const checked = events[channel].safeParse(fact);
    if (!checked.success) return log.note('ipc-wrong-event', { channel: open(channel) });
    for (const listener of listeners()) listener.send(NEWS, channel, checked.data);
  };
