import type { ReactNode } from 'react';
import { classes } from './classes';
import { pictureShapes } from './picture-shapes';
import { drawShapes } from './shape';

/** Names of the illustrations that are drawn as they are. */
export type PictureName = keyof typeof pictureShapes;

/**
 * One of the design's illustrations.
 * @param width in px; the height follows
 * @param label what the picture shows, a full sentence; without it the picture is decoration
 * @param state `is-touch`, `is-warn`, `is-off` as in the style sheet
 */
export function Picture({
  name,
  width,
  label,
  state,
}: {
  readonly name: PictureName;
  readonly width: number;
  readonly label?: string | undefined;
  readonly state?: 'is-touch' | 'is-warn' | 'is-off' | undefined;
}): ReactNode {
  const picture = pictureShapes[name];
  return (
    <svg
      className={classes(picture.className, state)}
      viewBox={picture.viewBox}
      width={width}
      style={{ width }}
      fill="none"
      stroke="var(--ill-line)"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      role="img"
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {drawShapes(picture.children)}
    </svg>
  );
}
