import type { Bridge } from '../../shared/ipc/bridge';

declare global {
  interface Window {
    /** Put there by preload (or by a test's fake): calls and events of the contracts, nothing else. */
    readonly countersign: Bridge;
  }
}

/** The only way out of the renderer: typed calls to main and facts from it. */
export const bridge: Bridge = {
  call: (channel, question) => window.countersign.call(channel, question),
  on: (channel, take) => window.countersign.on(channel, take),
};
