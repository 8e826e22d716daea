import type { IconName } from '../../ui/icon';

/** What a provider may give a person, in the order of the list. */
export const SOURCES = ['picture', 'link', 'code', 'ocra', 'slot', 'held'] as const;
export type Source = (typeof SOURCES)[number];

/** Icons of the sources. */
export const SOURCE_ICON = {
  picture: 'qr',
  link: 'link',
  code: 'pin',
  ocra: 'proto',
  slot: 'key',
  held: 'phone',
} as const satisfies Record<Source, IconName>;
