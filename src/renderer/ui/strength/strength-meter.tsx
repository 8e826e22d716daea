import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Progress } from '../meter';
import { say } from '../say';
import { Hint } from '../words';
import { guessTime } from './guess-time';
import type { Strength } from './use-strength';

const MOODS = ['bad', 'bad', 'wrn', 'ok', 'ok'] as const;
const SCORES = ['score0', 'score1', 'score2', 'score3', 'score4'] as const;

/**
 * How strong a passphrase is: bar, word, time to guess it, and what would help. It keeps its place until the answer is there
 * (null), for the answer comes a moment after the last key: what is below must not move away from under a press.
 */
export function StrengthMeter({ strength }: { readonly strength: Strength | null }): ReactNode {
  const { t, i18n } = useTranslation('gate');
  const score = strength?.score ?? null;
  const word = score === null ? null : t(`strength.${SCORES[score] ?? 'score0'}`);
  useEffect(() => {
    if (word) say(t('strength.meter', { word }));
  }, [word, t]);
  if (!strength || score === null || word === null)
    return (
      <div className="stack x1 strength">
        <div className="prog" />
        <Hint>{t('strength.notYet')}</Hint>
      </div>
    );
  const { key, count } = guessTime(strength.seconds);
  const known = (group: string, code: string) => i18n.exists(`gate:strength.${group}.${code}`);
  const warning = strength.warning;
  const advice = strength.suggestions.filter((code) => known('suggestions', code)).slice(0, 1);
  const loose = t as unknown as (key: string) => string;
  return (
    <div className="stack x1 strength">
      <Progress label={t('strength.label')} value={score + 1} max={5} mood={MOODS[score]} />
      <Hint mood={MOODS[score]}>
        <b>{word}</b> {t('strength.time', { time: t(`strength.${key}`, { count }) })}
      </Hint>
      {strength.problem ? <Hint mood="bad">{t(`strength.problems.${strength.problem}`)}</Hint> : null}
      {warning ? <Hint>{loose(`strength.warnings.${known('warnings', warning) ? warning : 'unknown'}`)}</Hint> : null}
      {advice.map((code) => (
        <Hint key={code}>{loose(`strength.suggestions.${code}`)}</Hint>
      ))}
    </div>
  );
}
