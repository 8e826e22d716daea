import { createElement, type ReactNode } from 'react';

/** One svg element as data: tag, attributes, children. A shape that is a string is text. */
export interface ShapeNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children?: readonly Shape[];
}
export type Shape = string | ShapeNode;

/** Turns shapes into React elements, without any markup being parsed. */
export function drawShapes(shapes: readonly Shape[]): ReactNode {
  return createElement('g', null, ...shapes.map(drawShape));
}

function drawShape(shape: Shape): ReactNode {
  if (typeof shape === 'string') return shape;
  return createElement(shape.tag, shape.attributes, ...(shape.children ?? []).map(drawShape));
}
