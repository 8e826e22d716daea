import { describe, expect, test } from 'vitest';
import { besideOn, placeOn, windowPlace } from '../../../../../src/main/app/window/place';
import { LEAST, ORDINARY, SIZES } from '../../../../../src/main/app/window/sizes';

const display = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

test('without a remembered place it has its own size and the system puts it', () => {
  expect(placeOn(null, [display])).toEqual(ORDINARY);
});

test('is smaller on a small display, but not below its least size', () => {
  expect(placeOn(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 });
  expect(placeOn(null, [{ x: 0, y: 0, width: 320, height: 240 }])).toEqual(LEAST);
});

test('comes back where it was, on any display', () => {
  expect(placeOn(at(100, 50), [display])).toEqual({ x: 100, y: 50, width: 1000, height: 700 });
  expect(placeOn(at(2000, 50), [display, second])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
  expect(placeOn(at(-200, 50), [display])).toMatchObject({ x: -200, y: 50 });
});

test.each([
  ['right of all displays', at(5000, 50)],
  ['left of all displays', at(-5000, 50)],
  ['above, its title out of reach', at(100, -300)],
  ['below', at(100, 1075)],
  ['with a corner only', at(1900, 50)],
  ['on a display that is gone', at(2000, 50)],
])('is put by the system when it was %s', (_where, remembered) => {
  expect(placeOn(remembered, [display])).toEqual({ width: 1000, height: 700 });
});

test('a size of another display is cut to this one', () => {
  expect(placeOn(at(0, 0, 3840, 2160), [display])).toMatchObject({ width: 1920, height: 1080 });
  expect(placeOn(at(0, 0, 10, 10), [display])).toMatchObject(LEAST);
});

test('works without any display', () => {
  expect(placeOn(at(0, 0), [])).toEqual({ width: 1000, height: 700 });
});

describe('what may stand in the file', () => {
  test.each([
    {},
    { bounds: {} },
    { bounds: { x: 0, y: 0, width: 0, height: 100 }, maximized: false },
    { bounds: { x: 0, y: 0, width: 1e9, height: 100 }, maximized: false },
    { bounds: { x: 0.5, y: 0, width: 800, height: 600 }, maximized: false },
    { bounds: { x: null, y: 0, width: 800, height: 600 }, maximized: false },
    { bounds: { x: '0', y: 0, width: 800, height: 600 }, maximized: false },
    { bounds: { x: 0, y: 0, width: 800, height: 600 }, maximized: 'yes' },
    { bounds: { x: 0, y: 0, width: 800, height: 600 } },
  ])('is not %j', (value) => {
    expect(windowPlace.safeParse(value).success).toBe(false);
  });
});

test('the compact window stands at the right edge of its display, no larger than it, and comes back where it was put', () => {
  expect(besideOn(second)).toEqual({ bounds: { x: 2800, y: 0, width: 400, height: 660 }, maximized: false });
  expect(besideOn({ x: 0, y: 0, width: 300, height: 500 }).bounds).toEqual({ x: 0, y: 0, width: 300, height: 500 });
  expect(placeOn(at(1500, 50, 380, 600), [display], SIZES.compact)).toEqual({
    x: 1500,
    y: 50,
    width: 380,
    height: 600,
  });
  expect(placeOn(at(2000, 50, 10, 10), [display], SIZES.compact)).toEqual({ width: 360, height: 420 });
  expect(placeOn(null, [display], SIZES.compact)).toEqual({ width: 400, height: 660 });
});
