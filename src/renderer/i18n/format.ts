import { useTranslation } from 'react-i18next';

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };

/** Dates as the design writes them: "24 Nov, 14:10"; with the year when it is not this one. */
export function formatMoment(at: number, language: string, now = Date.now()): string {
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
  const locale = language.startsWith('en') ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...DATE, ...year }).format(at);
}

/** Formats moments (ms since the epoch) in the language on the screen. */
export function useMoment(): (at: number) => string {
  const { i18n } = useTranslation();
  return (at) => formatMoment(at, i18n.language);
}
