// Made by design/make-shapes.mjs from the design's svg files; a test compares. Do not edit.
import type { Shape } from './shape';

/** Inner shapes of the 20 × 20 interface icons, by name. */
export const iconShapes = {
  aloud: [
    {
      tag: 'path',
      attributes: {
        d: 'M2.500 7.800v4.400h3l4 3.300v-11l-4 3.300zM12.600 7.500c1.300 1.500 1.300 3.500 0 5M15.100 5.200c2.600 2.800 2.600 6.800 0 9.600',
      },
    },
  ],
  blink: [
    {
      tag: 'path',
      attributes: {
        d: 'M10 3v2.200M4.800 5.200l1.600 1.500M15.200 5.200l-1.600 1.500M3 10.500h2.200M17 10.500h-2.200M7.500 17h5',
      },
    },
    { tag: 'path', attributes: { d: 'M7 12.500a3.600 3.600 0 1 1 6 0l-.8 2H7.800z' } },
  ],
  camera: [
    { tag: 'path', attributes: { d: 'M2.500 6h3.800l1.400-2h4.600l1.400 2h3.800v10h-15z' } },
    { tag: 'circle', attributes: { cx: '10', cy: '11', r: '2.900' } },
  ],
  card: [{ tag: 'path', attributes: { d: 'M2.5 5h15v10h-15zM2.5 8.3h15M2.5 11.7h15M7.5 5v10M12.5 5v10' } }],
  check: [{ tag: 'path', attributes: { d: 'm4 10.6 4 4 8-9' } }],
  clock: [
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '7.200' } },
    { tag: 'path', attributes: { d: 'M10 5.800V10l2.800 1.800' } },
  ],
  copy: [{ tag: 'path', attributes: { d: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7' } }],
  cross: [{ tag: 'path', attributes: { d: 'm5 5 10 10M15 5 5 15' } }],
  doc: [{ tag: 'path', attributes: { d: 'M5 2.5h6.5L15 6v11.5H5zM11.3 2.7V6.2H15M7.5 10h5M7.5 13h5' } }],
  dots: [
    {
      tag: 'g',
      attributes: { fill: 'currentColor', stroke: 'none' },
      children: [
        { tag: 'circle', attributes: { cx: '4.500', cy: '10', r: '1.400' } },
        { tag: 'circle', attributes: { cx: '10', cy: '10', r: '1.400' } },
        { tag: 'circle', attributes: { cx: '15.500', cy: '10', r: '1.400' } },
      ],
    },
  ],
  down: [{ tag: 'path', attributes: { d: 'm5 8 5 5 5-5' } }],
  edges: [
    {
      tag: 'path',
      attributes: { d: 'M3 6.500V3h3.500M13.500 3H17v3.500M17 13.500V17h-3.500M6.500 17H3v-3.500M6.500 6.500h7v7h-7z' },
    },
  ],
  export: [{ tag: 'path', attributes: { d: 'M10 12.500v-9M6.500 7 10 3.500 13.500 7M3.500 13v3.500h13V13' } }],
  eye: [
    { tag: 'path', attributes: { d: 'M2 10c2-3.6 4.7-5.3 8-5.3s6 1.7 8 5.3c-2 3.6-4.7 5.3-8 5.3S4 13.6 2 10z' } },
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '2.3' } },
  ],
  eyeoff: [
    {
      tag: 'path',
      attributes: {
        d: 'M4.4 6.7A12 12 0 0 0 2 10c2 3.6 4.7 5.3 8 5.3 1 0 2-.2 2.9-.5M8 5a8.600 8.600 0 0 1 2-.3c3.300 0 6 1.700 8 5.300a12 12 0 0 1-1.700 2.400M3 3l14 14',
      },
    },
  ],
  face: [
    {
      tag: 'path',
      attributes: {
        d: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M7.500 8v1.500M12.500 8v1.500M10 8v3h-.8M7.500 13c1.500 1.200 3.500 1.200 5 0',
      },
    },
  ],
  filter: [{ tag: 'path', attributes: { d: 'M3 5h14M6 10h8M8.500 15h3' } }],
  full: [{ tag: 'path', attributes: { d: 'M2.500 4h15v12h-15zM2.500 7.500h15' } }],
  gear: [
    { tag: 'path', attributes: { d: 'M3 6h8M15 6h2M3 14h2M9 14h8' } },
    { tag: 'circle', attributes: { cx: '13', cy: '6', r: '2' } },
    { tag: 'circle', attributes: { cx: '7', cy: '14', r: '2' } },
  ],
  glare: [
    {
      tag: 'path',
      attributes: {
        d: 'M10 2.500c.5 4.500 2.500 6.800 7.500 7.500-5 .7-7 3-7.500 7.500-.5-4.500-2.500-6.800-7.500-7.500 5-.7 7-3 7.500-7.500z',
      },
    },
  ],
  hand: [
    {
      tag: 'path',
      attributes: { d: 'M10 2.800v9M10 7.500c0-3 3-3 3 0v4c0 3.500-1.500 5.700-4 5.700s-4-1.700-5-5.200' },
    },
  ],
  help: [
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '7.200' } },
    {
      tag: 'path',
      attributes: {
        d: 'M7.800 7.900c.2-1.300 1.100-2 2.300-2s2.200.8 2.200 1.900c0 1.700-2.200 1.700-2.200 3.500M10 13.800v.01',
      },
    },
  ],
  import: [{ tag: 'path', attributes: { d: 'M10 3v9M6.500 9l3.500 3.500L13.500 9M3.500 13v3.500h13V13' } }],
  info: [
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '7.2' } },
    { tag: 'path', attributes: { d: 'M10 9.2v4.3M10 6.5v.01' } },
  ],
  key: [
    { tag: 'path', attributes: { d: 'M7 2.8h6v4.4H7zM5.5 7.2h9v8a2.5 2.5 0 0 1-2.5 2.5H8a2.5 2.5 0 0 1-2.5-2.5z' } },
    { tag: 'circle', attributes: { cx: '10', cy: '12', r: '1.9' } },
  ],
  keyboard: [
    {
      tag: 'path',
      attributes: { d: 'M2.500 5h15v10h-15zM5.500 8h.01M8.500 8h.01M11.500 8h.01M14.500 8h.01M6.500 12h7' },
    },
  ],
  keyc: [
    { tag: 'path', attributes: { d: 'M8 2.8h4v3.4H8zM5.5 6.2h9v9a2.5 2.5 0 0 1-2.5 2.5H8a2.5 2.5 0 0 1-2.5-2.5z' } },
    { tag: 'circle', attributes: { cx: '10', cy: '11.6', r: '1.9' } },
  ],
  large: [
    { tag: 'path', attributes: { d: 'M2.500 16 7 4.500h.600L12.100 16M4.200 12.200h6.200M15.500 4.500v5M13 7h5' } },
  ],
  left: [{ tag: 'path', attributes: { d: 'm12 5-5 5 5 5' } }],
  link: [
    {
      tag: 'path',
      attributes: {
        d: 'M8.200 11.800a3 3 0 0 0 4.300 0l3-3a3 3 0 0 0-4.300-4.300l-1 1M11.800 8.200a3 3 0 0 0-4.300 0l-3 3a3 3 0 0 0 4.300 4.300l1-1',
      },
    },
  ],
  lock: [{ tag: 'path', attributes: { d: 'M4.5 9h11v8h-11zM7 9V6.2a3 3 0 0 1 6 0V9M10 12.2v1.8' } }],
  mail: [{ tag: 'path', attributes: { d: 'M2.500 4.500h15v11h-15zM2.800 5l7.200 6 7.200-6' } }],
  mark: [
    { tag: 'path', attributes: { d: 'M3.5 8.6 10 2.4l6.5 6.2' } },
    { tag: 'path', attributes: { d: 'M3.5 11.4 10 17.6l6.5-6.2', stroke: 'var(--signal,#006854)' } },
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '1.4', fill: 'currentColor', stroke: 'none' } },
  ],
  menu: [{ tag: 'path', attributes: { d: 'M3 5.500h14M3 10h14M3 14.500h14' } }],
  net: [
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '7.200' } },
    {
      tag: 'path',
      attributes: {
        d: 'M2.800 10h14.400M10 2.800c2.400 2.100 3.400 4.500 3.400 7.200s-1 5.100-3.400 7.200c-2.400-2.100-3.400-4.500-3.400-7.200s1-5.100 3.400-7.200z',
      },
    },
  ],
  now: [{ tag: 'path', attributes: { d: 'M4.5 9 10 4l5.5 5M4.5 11l5.5 5 5.5-5', strokeWidth: '2' } }],
  paste: [{ tag: 'path', attributes: { d: 'M7 4H4.5v13h11V4H13M7 2.8h6v3H7z' } }],
  pause: [{ tag: 'path', attributes: { d: 'M7 4v12M13 4v12' } }],
  perm: [
    {
      tag: 'path',
      attributes: {
        d: 'M10 2.500 16 5v4.600c0 3.700-2.400 6.400-6 7.900-3.600-1.500-6-4.200-6-7.900V5zM7.500 10l1.800 1.800 3.400-3.600',
      },
    },
  ],
  phone: [
    {
      tag: 'path',
      attributes: { d: 'M6 2.5h8a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM9 15h2' },
    },
  ],
  pin: [
    { tag: 'path', attributes: { d: 'M2.500 6.500h15v7h-15zM5.800 10h.01M8.600 10h.01M11.400 10h.01M14.200 10h.01' } },
  ],
  play: [{ tag: 'path', attributes: { d: 'M6 4v12l10-6z' } }],
  plus: [{ tag: 'path', attributes: { d: 'M10 4v12M4 10h12' } }],
  practice: [
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '7.2' } },
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '3.4' } },
    { tag: 'path', attributes: { d: 'M10 10h.01' } },
  ],
  print: [{ tag: 'path', attributes: { d: 'M5.500 8V3h9v5M5.500 14H3V8h14v6h-2.500M5.500 12h9v5h-9z' } }],
  proto: [{ tag: 'path', attributes: { d: 'M3 6.500h11M11 3.500l3 3-3 3M17 13.500H6M9 10.500l-3 3 3 3' } }],
  pulse: [{ tag: 'path', attributes: { d: 'M2.5 10.5h3.6l2-6 3.4 11 2-5h4' } }],
  qr: [
    {
      tag: 'path',
      attributes: { d: 'M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2v2M17 12v2.500M12 17h2.500M17 17h-.5' },
    },
  ],
  refresh: [
    {
      tag: 'path',
      attributes: {
        d: 'M16 8A6.300 6.300 0 0 0 4.400 7.200M4 12a6.300 6.300 0 0 0 11.600.8M4 3.500v4h4M16 16.500v-4h-4',
      },
    },
  ],
  right: [{ tag: 'path', attributes: { d: 'm8 5 5 5-5 5' } }],
  search: [
    { tag: 'circle', attributes: { cx: '8.8', cy: '8.8', r: '5' } },
    { tag: 'path', attributes: { d: 'm12.6 12.6 4 4' } },
  ],
  shadow: [{ tag: 'path', attributes: { d: 'M3 16.500h14M5 13.500l4-10h2l4 10z' } }],
  sharp: [
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '3' } },
    { tag: 'path', attributes: { d: 'M10 2.500v3M10 14.500v3M2.500 10h3M14.500 10h3' } },
  ],
  small: [{ tag: 'path', attributes: { d: 'M2.500 4h15v12h-15zM10 9.500h4.800v3.800H10z' } }],
  soft: [
    { tag: 'path', attributes: { d: 'M3 4h14v9.5H3zM7 17h6M10 13.5V17' } },
    { tag: 'circle', attributes: { cx: '7.4', cy: '8.8', r: '1.6' } },
    { tag: 'path', attributes: { d: 'M9 8.8h4.6v1.6' } },
  ],
  star: [{ tag: 'path', attributes: { d: 'M10 3v14M4 6.500l12 7M16 6.500l-12 7' } }],
  stop: [{ tag: 'path', attributes: { d: 'M6.8 2.8h6.4l4 4v6.4l-4 4H6.8l-4-4V6.8zM10 6.4v4.4M10 13.4v.01' } }],
  sun: [
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '3.300' } },
    {
      tag: 'path',
      attributes: {
        d: 'M10 2.500v2M10 15.500v2M2.500 10h2M15.500 10h2M4.700 4.700l1.400 1.400M13.900 13.900l1.400 1.400M4.700 15.300l1.400-1.400M13.900 6.100l1.400-1.400',
      },
    },
  ],
  temp: [
    { tag: 'circle', attributes: { cx: '10', cy: '10.8', r: '6.2' } },
    { tag: 'path', attributes: { d: 'M10 7.2v3.8l2.4 1.6M8 2.5h4' } },
  ],
  todo: [{ tag: 'circle', attributes: { cx: '10', cy: '10', r: '3' } }],
  token: [
    {
      tag: 'path',
      attributes: { d: 'M5.5 2.8h9v14.4h-9zM7.5 5h5v3h-5zM8 11h.01M10 11h.01M12 11h.01M8 14h.01M10 14h.01M12 14h.01' },
    },
  ],
  touch: [
    {
      tag: 'path',
      attributes: {
        d: 'M6 16c-1.300-1.800-2-3.700-2-6a6 6 0 0 1 12 0c0 1.200-.1 2.200-.4 3.200M8 17c-1-2-1.500-4.300-1.500-7a3.500 3.500 0 0 1 7 0c0 2.200-.3 4.200-1 6M10 9.800c0 2.500.3 4.800 1 7',
      },
    },
  ],
  trash: [
    {
      tag: 'path',
      attributes: {
        d: 'M3.500 5.500h13M7.500 5.500v-2h5v2M5 5.500l.800 11.500h8.400L15 5.500M8.500 8.500v5.500M11.500 8.500v5.500',
      },
    },
  ],
  up: [{ tag: 'path', attributes: { d: 'm5 12 5-5 5 5' } }],
  usb: [
    {
      tag: 'path',
      attributes: { d: 'M10 17V4M7.500 6.200 10 3l2.500 3.200M10 13.500 5.500 11V8.500M10 11.500l4.500-2.300V7' },
    },
    { tag: 'circle', attributes: { cx: '10', cy: '17', r: '1.300' } },
    { tag: 'circle', attributes: { cx: '5.500', cy: '7.800', r: '1' } },
  ],
  vault: [
    { tag: 'path', attributes: { d: 'M3 4h14v12H3zM5 16v1.5M15 16v1.5' } },
    { tag: 'circle', attributes: { cx: '10', cy: '10', r: '2.8' } },
    { tag: 'path', attributes: { d: 'M10 7.2V5.8M10 14.2v-1.4M12.8 10h1.4M5.8 10h1.4' } },
  ],
  verify: [{ tag: 'path', attributes: { d: 'M4 8.4 10 3l6 5.4M4 11.6 10 17l6-5.4' } }],
  warn: [{ tag: 'path', attributes: { d: 'M10 3 18 16.5H2zM10 8v4M10 14.2v.01' } }],
} as const satisfies Record<string, readonly Shape[]>;
