import { z } from 'zod';
import { SIZES, type Sizes } from './sizes';

/** A rectangle on the desktop, in device-independent pixels. */
const rectangle = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1).max(32_000),
  height: z.number().int().min(1).max(32_000),
});
export type Rectangle = z.infer<typeof rectangle>;

/** Where the window stood when it was last closed. */
export const windowPlace = z.strictObject({ bounds: rectangle, maximized: z.boolean() });
export type WindowPlace = z.infer<typeof windowPlace>;

/** Where the compact window stands at first: at the right edge of the display on which the window was. */
export const besideOn = (area: Rectangle): WindowPlace => {
  const width = Math.min(SIZES.compact.own.width, area.width);
  const height = Math.min(SIZES.compact.own.height, area.height);
  return { bounds: { x: area.x + area.width - width, y: area.y, width, height }, maximized: false };
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much of the title must be reachable for a remembered place to be used again. */
const REACH = { width: 120, height: 40 } as const;

/**
 * The size, and the position when it can be reached on one of the displays there are now; without position the system
 * centres the window. What is remembered may be of another computer, another set of displays, or broken.
 */
export function placeOn(
  remembered: WindowPlace | null,
  displays: readonly Rectangle[],
  { own, least }: Sizes = SIZES.ordinary,
): { width: number; height: number; x?: number; y?: number } {
  if (remembered === null) return noLarger(own, least, displays[0]);
  const { bounds } = remembered;
  const display = displays.find((area) => isReachable(bounds, area));
  const size = noLarger(bounds, least, display ?? displays[0]);
  return display === undefined ? size : { ...size, x: bounds.x, y: bounds.y };
}

function noLarger(size: Size, least: Size, area: Rectangle | undefined): Size {
  const within = (wanted: number, lowest: number, room: number) => Math.max(lowest, Math.min(wanted, room));
  return {
    width: within(size.width, least.width, area?.width ?? size.width),
    height: within(size.height, least.height, area?.height ?? size.height),
  };
}

/** Whether enough of the upper edge lies on the area. */
function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const down = area.y + area.height - bounds.y;
  return across >= Math.min(REACH.width, bounds.width) && bounds.y >= area.y && down >= REACH.height;
}
