import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Data } from '../ui/words';

const MEANINGS = [
  { pattern: /^(PIN>?|Pn ----)$/, word: 'pin' },
  { pattern: /^(PIN>?|Pn) ?[*•]+-*$/, word: 'pinTyped' },
  { pattern: /^(CHALLNG>?|Ch)$/, word: 'challenge' },
  { pattern: /^(CHALLNG>?|Ch) ?\d+$/, word: 'challengeTyped' },
  { pattern: /^\d[\d ]{5,}$/, word: 'response' },
] as const;

/** What a display means; null for what the token says in plain words. */
const meaningOf = (display: string) => MEANINGS.find(({ pattern }) => pattern.test(display))?.word ?? null;

/** How many of the last displays are listed. */
const LAST = 6;

/** What the token has shown since it was switched on; the newest is at the end and stands out. */
export function ShownList({ shown }: { readonly shown: readonly string[] }): ReactNode {
  const { t } = useTranslation('practice');
  const first = Math.max(0, shown.length - LAST);
  const lines = shown.slice(first).map((display, index) => ({ display, place: first + index }));
  return (
    <section>
      <h3 className="h-sec">{t('token.shown')}</h3>
      {lines.length === 0 ? <p className="sub mt2">{t('token.nothing')}</p> : null}
      <ol className="list tight mt2">
        {lines.map(({ display, place }) => {
          const meaning = meaningOf(display);
          return (
            <li key={place}>
              <Data code className={place === shown.length - 1 ? 'shown strong' : 'shown'}>
                {display}
              </Data>
              <span className="t2">{meaning ? t(`token.meaning.${meaning}`) : null}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
