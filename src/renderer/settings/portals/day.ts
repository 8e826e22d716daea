import { useTranslation } from 'react-i18next';

/** A day of a profile, `2026-11-25`, as people write it: "25 Nov 2026". A day has no zone, so none is applied. */
export function useDay(): (day: string) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language.startsWith('en') ? 'en-GB' : i18n.language;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
