import type { HidConnection } from '../../../src/main/devices/hid/types';
import { hmacSha1 } from '../../../src/main/devices/yubiotp/hmac-sha1';
import type { ManualTimers } from '../manual-timers';
import { channelOver, known, open, passTime, plugIn } from './plugged-key';
import { tampered } from './tampered-connection';
import type { TranscriptReport } from './vectors';
import { hex } from './vectors';

/** What happens in a recording; times in ms after its beginning, null: never. Slot 2 has the known secret, slot 1 is empty. */
export interface Scenario {
  readonly id: string;
  readonly slot: 1 | 2;
  readonly wantsTouch: boolean;
  readonly touchAt: number | null;
  readonly cancelAt: number | null;
}

const usual = { slot: 2, wantsTouch: true, touchAt: null, cancelAt: null } as const;

export const scenarios: readonly Scenario[] = [
  { ...usual, id: 'hmac-no-touch', wantsTouch: false },
  { ...usual, id: 'hmac-touch', touchAt: 2_300 },
  { ...usual, id: 'hmac-touch-timeout' },
  { ...usual, id: 'hmac-cancelled', cancelAt: 1_100 },
  { ...usual, id: 'hmac-empty-slot', slot: 1 },
];

/** A recorded exchange; `result` is the HMAC as hex or the code of the failure. */
export interface Recorded {
  readonly scenario: Scenario;
  readonly reports: readonly (TranscriptReport & { readonly at: number })[];
  readonly result: string;
}

/** Plays a scenario between our channel and our virtual key. */
export async function record(scenario: Scenario): Promise<Recorded> {
  const { key, timers } = plugIn({ touch: scenario.wantsTouch });
  const began = timers.now();
  const reports: (TranscriptReport & { at: number })[] = [];
  const connection = tampered(await open(key), ({ direction, bytes }) => {
    reports.push({ at: timers.now() - began, op: direction === 'read' ? 'get' : 'set', report: hex(bytes) });
    return null;
  });
  const result = await ask(scenario, connection, timers, () => key.touch());
  return { scenario, reports, result };
}

/** Asks as the scenario says, over any connection. `touch` is called at its time. */
export async function ask(
  { slot, touchAt, cancelAt }: Scenario,
  connection: HidConnection,
  timers: ManualTimers,
  touch: () => void = () => undefined,
): Promise<string> {
  const began = timers.now();
  const cancelling = new AbortController();
  const { signal } = cancelling;
  const asked = hmacSha1(channelOver(connection, timers), slot, known.challenge, { signal });
  const result = await passTime(timers, asked, () => {
    const passed = timers.now() - began;
    if (touchAt !== null && passed >= touchAt) touch();
    if (cancelAt !== null && passed >= cancelAt) cancelling.abort();
  });
  return result.ok ? hex(result.value) : result.error.code;
}
