import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Catalogue, pseudoCatalogue } from '../../shared/i18n/pseudo';
import type { Appearance } from '../../shared/settings/contract';
import { en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

/** Languages that can be chosen; `en-XA` is made from English when it is first asked for. */
export type Language = Appearance['language'];

/** Sets the catalogues up; called once before the first render. Nothing is fetched, nothing is detected. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(en),
    defaultNS: 'common',
    resources: { en },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Changes the language of every sentence on the screen and of the document. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en-XA' && !i18next.hasResourceBundle('en-XA', 'common'))
    for (const [name, catalogue] of Object.entries<Catalogue>(en))
      i18next.addResourceBundle('en-XA', name, pseudoCatalogue(catalogue));
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
