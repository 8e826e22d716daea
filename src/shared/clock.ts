/** Time as the code sees it; injected so that tests and the tour decide what time it is. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}
