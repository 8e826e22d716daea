import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseSuite } from '../../../shared/oath/suite';
import type { Facts } from '../../../shared/result';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useSuiteParts } from '../../ui/suite-words';
import { Hint } from '../../ui/words';
import { MarkedText } from './marked-text';

type Loose = (key: string, facts: object) => string;

/** Where the offending part stands: first character from 1, and its length. */
const placeOf = (facts: Facts) => ({
  position: Number(facts['position'] ?? 1),
  length: String(facts['found'] ?? '').length,
});

/** Field for a suite. What is wrong is said, and its part underlined; the part that is still being typed is no error. */
export function SuiteInput({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { t } = useTranslation(['vault', 'suite']);
  const loose = t as unknown as Loose;
  const suite = text.trim();
  const read = parseSuite(suite);
  const facts = suite === '' || read.ok ? null : read.error.facts;
  const place = placeOf(facts ?? {});
  const typing = place.position - 1 + place.length >= suite.length;
  const words = facts ? loose(`suite:problems.${String(facts['why'])}`, facts) : null;
  return (
    <div className="stack x2">
      <Field
        label={t('adding.ocra.suite')}
        large
        code
        focus
        maxLength={256}
        value={text}
        onChange={onChange}
        error={typing ? null : words}
        hint={typing ? words : null}
      />
      {facts ? <MarkedText text={suite} {...place} /> : null}
      {read.ok ? <Hint mood="ok">{t('adding.ocra.understood')}</Hint> : null}
    </div>
  );
}

/** The suite's parts in words. */
export function SuiteExplainer({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation('vault');
  const parts = useSuiteParts();
  const read = parseSuite(text);
  return (
    <div aria-live="polite">
      <h3 className="h-sec">{t('adding.ocra.says')}</h3>
      {read.ok ? (
        <ul className="list tight mt2">
          {parts(read.value).map((part) => (
            <li key={part}>
              <Icon name="check" small />
              <div className="m">{part}</div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="t2 mt1">{t('adding.ocra.saysNothing')}</p>
      )}
    </div>
  );
}
