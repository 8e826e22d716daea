/** DESIGN.md 2: the window's own size and the least one. */
export const ORDINARY = { width: 1120, height: 760 } as const;
export const LEAST = { width: 720, height: 560 } as const;

/** How the window stands: the ordinary one, or the small one beside the browser. */
export type Mode = 'ordinary' | 'compact';

/** A mode's own size and its least one. */
export const SIZES = {
  ordinary: { own: ORDINARY, least: LEAST },
  compact: { own: { width: 400, height: 660 }, least: { width: 360, height: 420 } },
} as const;
export type Sizes = (typeof SIZES)[Mode];
