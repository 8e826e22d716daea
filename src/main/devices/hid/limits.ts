/**
 * How long each wait of the HID bus may take, in ms. The kernel itself gives up on a control transfer after 5 s;
 * whoever waits for a report has given up before.
 */
export const limits = {
  /** Added to the first wait of a new host: it has a program and a native addon to load, on a machine that may be slow. */
  start: 15_000,
  list: 5_000,
  open: 5_000,
  /** One report in or out. */
  report: 2_000,
  close: 2_000,
  /** After plug-in the node exists some 100 ms before its ACL (platform-access.md, 2). */
  permission: { every: 200, total: 2_000 },
  /** A composite device arrives interface by interface. */
  debounce: 300,
  /** Where the system tells nothing: how often the bus is listed while somebody watches and nothing is open. */
  poll: 1_250,
  /** A host that nobody asks anything and that holds nothing open is ended: it costs memory, and what passed through it is gone. */
  rest: 10_000,
  /** How often the host is started again within `window`; then there is no USB for the rest of it. */
  restarts: { most: 3, window: 60_000 },
} as const;
