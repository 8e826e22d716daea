import type { Appearance } from './contract';

/** As much of the appearance as the first picture shows. */
export type ShownAppearance = Pick<Appearance, 'theme' | 'contrast' | 'text' | 'language'>;

/** The data attributes of the document that the sheets read, by name; null: not there, the media queries decide. */
export const marksOf = ({ theme, contrast, text }: Omit<ShownAppearance, 'language'>) =>
  ({
    theme: theme === 'system' ? null : theme,
    contrast: contrast === 'system' ? null : 'more',
    text: text === 'normal' ? null : 'large',
  }) as const;
