import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeShape } from '../../../shared/vault/contract';
import { SelectField } from '../../ui/select-field';
import { Segmented } from '../../ui/setting';
import type { EnterProps } from './enter-step';
import { HandFrame } from './hand-frame';
import { ShapeFields } from './shape-fields';
import { useHand } from './use-hand';

const SIX_DIGITS: CodeShape = { min: 6, max: 6, alphabet: 'digits' };
const DIGITS = [6, 7, 8, 9, 10] as const;

/** A security key whose slot answers: which slot, and what goes in and comes out. */
export function SlotStep({ onDraft, onBack, onCancel }: EnterProps): ReactNode {
  const { t } = useTranslation('vault');
  const [slot, setSlot] = useState<'1' | '2'>('2');
  const [digits, setDigits] = useState<number>(8);
  const [challenge, setChallenge] = useState(SIX_DIGITS);
  const hand = useHand(onDraft);
  const slots = [
    { value: '1', title: t('adding.slot.short') },
    { value: '2', title: t('adding.slot.long') },
  ] as const;
  const send = () => void hand.send({ kind: 'hmac-slot', slot: slot === '1' ? 1 : 2, digits, challenge });
  return (
    <HandFrame
      source="slot"
      dirty={false}
      busy={hand.busy}
      why={null}
      failure={hand.failure}
      onSubmit={send}
      onBack={onBack}
      onCancel={onCancel}
    >
      <div className="stack x6 add-narrow">
        <div className="stack x2">
          <span className="lbl">{t('adding.slot.slot')}</span>
          <div>
            <Segmented label={t('adding.slot.slot')} items={slots} value={slot} onChange={setSlot} />
          </div>
        </div>
        <ShapeFields title={t('adding.slot.challenge')} shape={challenge} onChange={setChallenge} />
        <div className="fields-row">
          <SelectField
            label={t('adding.slot.response')}
            value={digits}
            options={DIGITS.map((value) => ({ value, title: String(value) }))}
            onChange={setDigits}
          />
        </div>
      </div>
    </HandFrame>
  );
}
