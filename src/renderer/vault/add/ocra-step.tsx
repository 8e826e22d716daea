import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseSuite } from '../../../shared/oath/suite';
import { Field } from '../../ui/field';
import type { EnterProps } from './enter-step';
import { HandFrame } from './hand-frame';
import { SecretInput } from './secret-input';
import { SuiteExplainer, SuiteInput } from './suite-input';
import { useHand } from './use-hand';
import { useSecret } from './use-secret';

/** An OCRA suite and its secret. The suite is explained as it is typed. */
export function OcraStep({ onDraft, onBack, onCancel }: EnterProps): ReactNode {
  const { t } = useTranslation('vault');
  const [suite, setSuite] = useState('');
  const [counter, setCounter] = useState('0');
  const typed = useSecret('hex');
  const hand = useHand((draft) => {
    typed.clear();
    onDraft(draft);
  });
  const text = suite.trim();
  const read = parseSuite(text);
  const counts = read.ok && read.value.counter;
  const suiteMissing = text === '' ? t('adding.ocra.missing') : read.ok ? null : t('adding.ocra.wrong');
  const counterWrong = counts && !isCounter(counter) ? t('adding.code.counterWrong') : null;
  const { secret, encoding } = typed;
  return (
    <HandFrame
      source="ocra"
      field
      dirty={suite !== '' || secret !== ''}
      busy={hand.busy}
      why={suiteMissing ?? typed.missing ?? counterWrong}
      failure={hand.failure}
      onSubmit={() => void hand.send({ kind: 'ocra', secret, encoding, suite: text, counter: counts ? counter : '' })}
      onBack={onBack}
      onCancel={onCancel}
    >
      <div className="two">
        <div className="stack">
          <SuiteInput text={suite} onChange={setSuite} />
          <SecretInput typed={typed} />
          {counts ? (
            <Field
              label={t('adding.ocra.counter')}
              code
              inputMode="numeric"
              maxLength={20}
              value={counter}
              onChange={setCounter}
              error={counterWrong}
              hint={t('adding.ocra.counterHint')}
            />
          ) : null}
        </div>
        <SuiteExplainer text={text} />
      </div>
    </HandFrame>
  );
}

/** Whether a text is a counter: decimal digits of at most 64 bits. */
export const isCounter = (text: string): boolean => /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n;
