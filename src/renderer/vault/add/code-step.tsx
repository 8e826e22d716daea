import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HashAlgorithm, hashAlgorithms, hashName } from '../../../shared/oath/algorithm';
import type { TypedHand } from '../../../shared/vault/contract';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { Segmented } from '../../ui/setting';
import type { EnterProps } from './enter-step';
import { HandFrame } from './hand-frame';
import { isCounter } from './ocra-step';
import { SecretInput } from './secret-input';
import { useHand } from './use-hand';
import { useSecret } from './use-secret';

const DIGITS = [6, 7, 8, 9, 10] as const;
const PERIODS = [15, 30, 60, 90, 120] as const;

/** What the fields below the secret say. */
interface Values {
  readonly kind: 'totp' | 'hotp';
  readonly digits: number;
  readonly algorithm: HashAlgorithm;
  readonly period: number;
  readonly counter: string;
}
const USUAL: Values = { kind: 'totp', digits: 6, algorithm: 'SHA1', period: 30, counter: '0' };

/** A secret key for codes by time or by count, with the values that hardly ever differ. */
export function CodeStep({ onDraft, onBack, onCancel }: EnterProps): ReactNode {
  const { t } = useTranslation('vault');
  const [values, setValues] = useState(USUAL);
  const typed = useSecret('base32');
  const hand = useHand((draft) => {
    typed.clear();
    onDraft(draft);
  });
  const counterWrong = values.kind === 'hotp' && !isCounter(values.counter) ? t('adding.code.counterWrong') : null;
  const { secret, encoding } = typed;
  const { kind, digits, algorithm, period, counter } = values;
  const draft: TypedHand =
    kind === 'totp'
      ? { kind, secret, encoding, algorithm, digits, period }
      : { kind, secret, encoding, algorithm, digits, counter };
  return (
    <HandFrame
      source="code"
      field
      dirty={secret !== ''}
      busy={hand.busy}
      why={typed.missing ?? counterWrong}
      failure={hand.failure}
      onSubmit={() => void hand.send(draft)}
      onBack={onBack}
      onCancel={onCancel}
    >
      <div className="stack x6 add-narrow">
        <SecretInput typed={typed} focus />
        <KindChoice value={kind} onChange={(next) => setValues({ ...values, kind: next })} />
        <CodeFields values={values} counterWrong={counterWrong} onChange={setValues} />
      </div>
    </HandFrame>
  );
}

function KindChoice({
  value,
  onChange,
}: {
  readonly value: Values['kind'];
  readonly onChange: (kind: Values['kind']) => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const kinds = (['totp', 'hotp'] as const).map((kind) => ({ value: kind, title: t(`adding.code.${kind}`) }));
  return (
    <div className="stack x2">
      <span className="lbl">{t('adding.code.kind')}</span>
      <div>
        <Segmented label={t('adding.code.kind')} items={kinds} value={value} onChange={onChange} />
      </div>
    </div>
  );
}

function CodeFields({
  values,
  counterWrong,
  onChange,
}: {
  readonly values: Values;
  readonly counterWrong: string | null;
  readonly onChange: (values: Values) => void;
}): ReactNode {
  const { t } = useTranslation(['vault', 'common']);
  const inWords = (count: number) => t('common:seconds', { count });
  const set = (change: Partial<Values>) => onChange({ ...values, ...change });
  return (
    <div className="fields-row">
      <SelectField
        label={t('adding.code.digits')}
        value={values.digits}
        options={DIGITS.map((value) => ({ value, title: String(value) }))}
        onChange={(digits) => set({ digits })}
      />
      <SelectField
        label={t('adding.code.algorithm')}
        value={values.algorithm}
        options={hashAlgorithms.map((value) => ({ value, title: hashName(value), data: true }))}
        onChange={(algorithm) => set({ algorithm })}
      />
      {values.kind === 'totp' ? (
        <SelectField
          label={t('adding.code.period')}
          value={values.period}
          options={PERIODS.map((value) => ({ value, title: inWords(value) }))}
          onChange={(period) => set({ period })}
        />
      ) : (
        <Field
          label={t('adding.code.counter')}
          code
          inputMode="numeric"
          maxLength={20}
          value={values.counter}
          onChange={(counter) => set({ counter })}
          error={counterWrong}
        />
      )}
    </div>
  );
}
