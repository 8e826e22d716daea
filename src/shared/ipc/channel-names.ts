import type { Contract, EventContract } from './contract';
import type { ChannelNames } from './names';

/** What preload has to know of the contracts. Called by the build. */
export const channelNames = (calls: Contract, events: EventContract): ChannelNames => ({
  calls: Object.keys(calls),
  events: Object.keys(events),
  sealed: Object.fromEntries(
    Object.entries(calls).flatMap(([name, { sealed }]) => (sealed === undefined ? [] : [[name, sealed] as const])),
  ),
});
