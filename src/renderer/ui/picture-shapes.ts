// Made by design/make-shapes.mjs from the design's svg files; a test compares. Do not edit.
import type { Shape } from './shape';

/** The design's illustrations, by name. */
export const pictureShapes = {
  'key-usb-a': {
    viewBox: '0 0 220 120',
    className: 'ill key-a',
    children: [
      { tag: 'rect', attributes: { x: '8', y: '38', width: '56', height: '44', fill: 'var(--ill-shade,#e3e5df)' } },
      { tag: 'path', attributes: { d: 'M8 46h56M8 74h56', strokeWidth: '1' } },
      {
        tag: 'rect',
        attributes: { x: '20', y: '51', width: '10', height: '7', fill: 'var(--ill-dark,#2a3137)', stroke: 'none' },
      },
      {
        tag: 'rect',
        attributes: { x: '20', y: '63', width: '10', height: '7', fill: 'var(--ill-dark,#2a3137)', stroke: 'none' },
      },
      {
        tag: 'path',
        attributes: {
          d: 'M64 30h112a30 30 0 0 1 0 60H64a4 4 0 0 1-4-4V34a4 4 0 0 1 4-4z',
          fill: 'var(--ill-fill,#fff)',
        },
      },
      { tag: 'path', attributes: { d: 'M74 42v36', strokeWidth: '1', strokeDasharray: '2 4' } },
      {
        tag: 'circle',
        attributes: {
          className: 'pad-halo',
          cx: '122',
          cy: '60',
          r: '27',
          stroke: 'var(--signal,#006854)',
          strokeWidth: '1.5',
          opacity: '0',
        },
      },
      {
        tag: 'circle',
        attributes: {
          className: 'pad-halo two',
          cx: '122',
          cy: '60',
          r: '27',
          stroke: 'var(--signal,#006854)',
          strokeWidth: '1.5',
          opacity: '0',
        },
      },
      { tag: 'circle', attributes: { cx: '122', cy: '60', r: '19', fill: 'var(--ill-shade,#e3e5df)' } },
      { tag: 'circle', attributes: { className: 'pad', cx: '122', cy: '60', r: '13', fill: 'var(--ill-fill,#fff)' } },
      { tag: 'path', attributes: { className: 'pad-mark', d: 'M116 58.5l6-5.500 6 5.500M116 62.500l6 5.500 6-5.500' } },
      { tag: 'circle', attributes: { cx: '182', cy: '60', r: '8.500', fill: 'var(--paper,#fafaf7)' } },
    ],
  },
  'key-usb-c': {
    viewBox: '0 0 220 120',
    className: 'ill key-c',
    children: [
      {
        tag: 'rect',
        attributes: { x: '18', y: '46', width: '44', height: '28', rx: '9', fill: 'var(--ill-shade,#e3e5df)' },
      },
      {
        tag: 'rect',
        attributes: {
          x: '23',
          y: '56',
          width: '30',
          height: '8',
          rx: '4',
          fill: 'var(--ill-dark,#2a3137)',
          stroke: 'none',
        },
      },
      {
        tag: 'path',
        attributes: {
          d: 'M66 32h112a8 8 0 0 1 8 8v40a8 8 0 0 1-8 8H66a6 6 0 0 1-6-6V38a6 6 0 0 1 6-6z',
          fill: 'var(--ill-fill,#fff)',
        },
      },
      {
        tag: 'circle',
        attributes: {
          className: 'pad-halo',
          cx: '118',
          cy: '60',
          r: '26',
          stroke: 'var(--signal,#006854)',
          opacity: '0',
        },
      },
      {
        tag: 'circle',
        attributes: {
          className: 'pad-halo two',
          cx: '118',
          cy: '60',
          r: '26',
          stroke: 'var(--signal,#006854)',
          opacity: '0',
        },
      },
      { tag: 'circle', attributes: { cx: '118', cy: '60', r: '18', fill: 'var(--ill-shade,#e3e5df)' } },
      {
        tag: 'circle',
        attributes: { className: 'pad', cx: '118', cy: '60', r: '12.500', fill: 'var(--ill-fill,#fff)' },
      },
      {
        tag: 'path',
        attributes: { className: 'pad-mark', d: 'M112.500 58.500l5.500-5 5.500 5M112.500 62l5.500 5 5.500-5' },
      },
      {
        tag: 'rect',
        attributes: { x: '160', y: '50', width: '14', height: '20', rx: '7', fill: 'var(--paper,#fafaf7)' },
      },
    ],
  },
  'key-unplugged': {
    viewBox: '0 0 360 170',
    className: 'ill plug',
    children: [
      { tag: 'path', attributes: { d: 'M0 52h96a8 8 0 0 1 8 8v50a8 8 0 0 1-8 8H0', fill: 'var(--ill-shade,#e3e5df)' } },
      { tag: 'path', attributes: { d: 'M0 60h92M0 110h92', strokeWidth: '1', opacity: '.5' } },
      {
        tag: 'rect',
        attributes: { x: '84', y: '72', width: '20', height: '26', fill: 'var(--ill-dark,#2a3137)', stroke: 'none' },
      },
      {
        tag: 'g',
        attributes: { transform: 'translate(44 0)' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '100', y: '70', width: '46', height: '30', rx: '9', fill: 'var(--ill-shade,#e3e5df)' },
          },
          {
            tag: 'rect',
            attributes: {
              x: '106',
              y: '81',
              width: '30',
              height: '8',
              rx: '4',
              fill: 'var(--ill-dark,#2a3137)',
              stroke: 'none',
            },
          },
          {
            tag: 'path',
            attributes: {
              d: 'M148 54h124a9 9 0 0 1 9 9v44a9 9 0 0 1-9 9H148a6 6 0 0 1-6-6V60a6 6 0 0 1 6-6z',
              fill: 'var(--ill-fill,#fff)',
            },
          },
          {
            tag: 'circle',
            attributes: {
              className: 'pad-halo',
              cx: '204',
              cy: '85',
              r: '29',
              stroke: 'var(--signal,#006854)',
              strokeWidth: '2',
              opacity: '0',
            },
          },
          {
            tag: 'circle',
            attributes: {
              className: 'pad-halo two',
              cx: '204',
              cy: '85',
              r: '29',
              stroke: 'var(--signal,#006854)',
              strokeWidth: '2',
              opacity: '0',
            },
          },
          { tag: 'circle', attributes: { cx: '204', cy: '85', r: '20', fill: 'var(--ill-shade,#e3e5df)' } },
          {
            tag: 'circle',
            attributes: { className: 'pad', cx: '204', cy: '85', r: '14', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'path',
            attributes: { className: 'pad-mark', d: 'M198 83l6-5.500 6 5.500M198 87.500l6 5.500 6-5.500' },
          },
          {
            tag: 'rect',
            attributes: { x: '252', y: '74', width: '15', height: '22', rx: '7', fill: 'var(--paper,#fafaf7)' },
          },
        ],
      },
      { tag: 'path', attributes: { d: 'M112 128v14M104 136l8 8 8-8', opacity: '0' } },
      {
        tag: 'path',
        attributes: { d: 'M108 140h34M108 140l7-6M108 140l7 6', stroke: 'var(--signal,#006854)', strokeWidth: '2' },
      },
    ],
  },
  'key-plugged-touch': {
    viewBox: '0 0 360 170',
    className: 'ill plug is-touch',
    children: [
      { tag: 'path', attributes: { d: 'M0 52h96a8 8 0 0 1 8 8v50a8 8 0 0 1-8 8H0', fill: 'var(--ill-shade,#e3e5df)' } },
      { tag: 'path', attributes: { d: 'M0 60h92M0 110h92', strokeWidth: '1', opacity: '.5' } },
      {
        tag: 'rect',
        attributes: { x: '84', y: '72', width: '20', height: '26', fill: 'var(--ill-dark,#2a3137)', stroke: 'none' },
      },
      {
        tag: 'g',
        attributes: { transform: 'translate(0 0)' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '96', y: '70', width: '46', height: '30', rx: '9', fill: 'var(--ill-shade,#e3e5df)' },
          },
          {
            tag: 'path',
            attributes: {
              d: 'M148 54h124a9 9 0 0 1 9 9v44a9 9 0 0 1-9 9H148a6 6 0 0 1-6-6V60a6 6 0 0 1 6-6z',
              fill: 'var(--ill-fill,#fff)',
            },
          },
          {
            tag: 'circle',
            attributes: {
              className: 'pad-halo',
              cx: '204',
              cy: '85',
              r: '29',
              stroke: 'var(--signal,#006854)',
              strokeWidth: '2',
              opacity: '0',
            },
          },
          {
            tag: 'circle',
            attributes: {
              className: 'pad-halo two',
              cx: '204',
              cy: '85',
              r: '29',
              stroke: 'var(--signal,#006854)',
              strokeWidth: '2',
              opacity: '0',
            },
          },
          { tag: 'circle', attributes: { cx: '204', cy: '85', r: '20', fill: 'var(--ill-shade,#e3e5df)' } },
          {
            tag: 'circle',
            attributes: { className: 'pad', cx: '204', cy: '85', r: '14', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'path',
            attributes: { className: 'pad-mark', d: 'M198 83l6-5.500 6 5.500M198 87.500l6 5.500 6-5.500' },
          },
          {
            tag: 'rect',
            attributes: { x: '252', y: '74', width: '15', height: '22', rx: '7', fill: 'var(--paper,#fafaf7)' },
          },
        ],
      },
      {
        tag: 'path',
        attributes: {
          className: 'finger',
          d: 'M232 168c-4-16-8-30-12-44-3-10-5-20-8-30-2-8 8-12 12-4l10 26c1-9 13-9 14 0 3-7 13-5 13 3 5-4 12-1 12 6v43',
          fill: 'var(--ill-fill,#fff)',
        },
      },
    ],
  },
  token: {
    viewBox: '0 0 192 372',
    className: 'ill token',
    children: [
      {
        tag: 'rect',
        attributes: { x: '6', y: '6', width: '180', height: '360', rx: '20', fill: 'var(--ill-fill,#fff)' },
      },
      {
        tag: 'rect',
        attributes: { x: '11', y: '11', width: '170', height: '350', rx: '16', strokeWidth: '1', opacity: '.25' },
      },
      {
        tag: 'rect',
        attributes: {
          x: '22',
          y: '28',
          width: '148',
          height: '66',
          rx: '6',
          fill: 'var(--ill-dark,#2a3137)',
          stroke: 'none',
        },
      },
      {
        tag: 'rect',
        attributes: {
          x: '29',
          y: '35',
          width: '134',
          height: '52',
          rx: '2',
          fill: 'var(--lcd,#c6d0b8)',
          stroke: 'none',
        },
      },
      {
        tag: 'text',
        attributes: {
          x: '38',
          y: '68',
          fontSize: '22',
          fontFamily: 'var(--font-code,monospace)',
          fontWeight: '600',
          fill: 'var(--lcdink,#1a231b)',
          stroke: 'none',
          className: 'lcd',
        },
        children: ['482913'],
      },
      {
        tag: 'rect',
        attributes: { x: '66', y: '112', width: '60', height: '30', rx: '15', fill: 'var(--ill-shade,#e3e5df)' },
      },
      {
        tag: 'path',
        attributes: {
          d: 'M90 131l6-5.500 6 5.500M90 124.500l6-5.500 6 5.500',
          stroke: 'var(--ill-line,#14191d)',
          transform: 'translate(0 1.700)',
        },
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '26', y: '166', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '46',
              y: '187.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['1'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '76', y: '166', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '96',
              y: '187.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['2'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '126', y: '166', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '146',
              y: '187.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['3'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '26', y: '210', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '46',
              y: '231.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['4'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '76', y: '210', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '96',
              y: '231.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['5'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '126', y: '210', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '146',
              y: '231.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['6'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '26', y: '254', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '46',
              y: '275.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['7'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '76', y: '254', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '96',
              y: '275.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['8'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '126', y: '254', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '146',
              y: '275.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['9'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '26', y: '298', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '46',
              y: '319.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['C'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '76', y: '298', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '96',
              y: '319.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['0'],
          },
        ],
      },
      {
        tag: 'g',
        attributes: { className: 'tk' },
        children: [
          {
            tag: 'rect',
            attributes: { x: '126', y: '298', width: '40', height: '32', rx: '5', fill: 'var(--ill-fill,#fff)' },
          },
          {
            tag: 'text',
            attributes: {
              x: '146',
              y: '319.5',
              textAnchor: 'middle',
              fontSize: '14',
              fontWeight: '600',
              fontFamily: 'var(--font-code,monospace)',
              fill: 'var(--ill-line,#14191d)',
              stroke: 'none',
            },
            children: ['OK'],
          },
        ],
      },
    ],
  },
  'code-card': {
    viewBox: '0 0 220 148',
    className: 'ill codecard',
    children: [
      {
        tag: 'rect',
        attributes: { x: '4', y: '6', width: '212', height: '136', rx: '10', fill: 'var(--ill-fill,#fff)' },
      },
      { tag: 'path', attributes: { d: 'M20 22l7-6 7 6M20 27l7 6 7-6' } },
      { tag: 'path', attributes: { d: 'M44 22h56M44 30h34', strokeWidth: '2', opacity: '.5' } },
      {
        tag: 'rect',
        attributes: { x: '20', y: '44', width: '30', height: '20', fill: 'var(--ill-shade,#e3e5df)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M27 54h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '50', y: '44', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M57 54h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '80', y: '44', width: '30', height: '20', fill: 'var(--ill-shade,#e3e5df)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M87 54h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '110', y: '44', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M117 54h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: {
          x: '140',
          y: '44',
          width: '30',
          height: '20',
          fill: 'var(--ill-shade,#e3e5df)',
          strokeWidth: '1',
        },
      },
      { tag: 'path', attributes: { d: 'M147 54h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '170', y: '44', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M177 54h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '20', y: '64', width: '30', height: '20', fill: 'var(--ill-shade,#e3e5df)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M27 74h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '50', y: '64', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M57 74h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '80', y: '64', width: '30', height: '20', fill: 'var(--signal,#006854)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M87 74h16', strokeWidth: '2.500', stroke: 'var(--on-signal,#fff)' } },
      {
        tag: 'rect',
        attributes: { x: '110', y: '64', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M117 74h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: {
          x: '140',
          y: '64',
          width: '30',
          height: '20',
          fill: 'var(--ill-shade,#e3e5df)',
          strokeWidth: '1',
        },
      },
      { tag: 'path', attributes: { d: 'M147 74h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '170', y: '64', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M177 74h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '20', y: '84', width: '30', height: '20', fill: 'var(--ill-shade,#e3e5df)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M27 94h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '50', y: '84', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M57 94h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '80', y: '84', width: '30', height: '20', fill: 'var(--ill-shade,#e3e5df)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M87 94h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '110', y: '84', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M117 94h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '140', y: '84', width: '30', height: '20', fill: 'var(--signal,#006854)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M147 94h16', strokeWidth: '2.500', stroke: 'var(--on-signal,#fff)' } },
      {
        tag: 'rect',
        attributes: { x: '170', y: '84', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M177 94h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: {
          x: '20',
          y: '104',
          width: '30',
          height: '20',
          fill: 'var(--ill-shade,#e3e5df)',
          strokeWidth: '1',
        },
      },
      { tag: 'path', attributes: { d: 'M27 114h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '50', y: '104', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M57 114h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: {
          x: '80',
          y: '104',
          width: '30',
          height: '20',
          fill: 'var(--ill-shade,#e3e5df)',
          strokeWidth: '1',
        },
      },
      { tag: 'path', attributes: { d: 'M87 114h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '110', y: '104', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M117 114h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: {
          x: '140',
          y: '104',
          width: '30',
          height: '20',
          fill: 'var(--ill-shade,#e3e5df)',
          strokeWidth: '1',
        },
      },
      { tag: 'path', attributes: { d: 'M147 114h16', strokeWidth: '2.500', opacity: '.35' } },
      {
        tag: 'rect',
        attributes: { x: '170', y: '104', width: '30', height: '20', fill: 'var(--ill-fill,#fff)', strokeWidth: '1' },
      },
      { tag: 'path', attributes: { d: 'M177 114h16', strokeWidth: '2.500', opacity: '.35' } },
    ],
  },
} as const satisfies Record<string, { viewBox: string; className: string; children: readonly Shape[] }>;
