import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownPortal } from '../../../shared/profiles/known';
import type { CodeShape } from '../../../shared/vault/contract';
import { SelectField } from '../../ui/select-field';
import { TokenPicture } from '../../ui/token-picture';
import type { EnterProps } from './enter-step';
import { HandFrame } from './hand-frame';
import { ShapeFields } from './shape-fields';
import { useHand } from './use-hand';

const ANY_TOKEN = { kind: 'held', profile: unknownPortal, method: 'token-named', device: '' } as const;
const SIX_DIGITS: CodeShape = { min: 6, max: 6, alphabet: 'digits' };
const PIN_DIGITS = [4, 5, 6, 7, 8] as const;
const RESPONSE_DIGITS = [6, 7, 8, 9, 10] as const;
const titled = <T extends number>(values: readonly T[]) => values.map((value) => ({ value, title: String(value) }));

/** A hand-held token: how many digits its PIN, the challenge and the response have. */
export function TokenStep({ onDraft, onBack, onCancel }: EnterProps): ReactNode {
  const { t } = useTranslation('vault');
  const [pinDigits, setPinDigits] = useState<number>(4);
  const [challenge, setChallenge] = useState(SIX_DIGITS);
  const [length, setLength] = useState<number>(8);
  const hand = useHand(onDraft);
  const response: CodeShape = { min: length, max: length, alphabet: 'digits' };
  return (
    <HandFrame
      source="token"
      dirty={false}
      busy={hand.busy}
      why={null}
      failure={hand.failure}
      onSubmit={() => void hand.send({ ...ANY_TOKEN, pinDigits, challenge, response })}
      onBack={onBack}
      onCancel={onCancel}
    >
      <div className="split add-token">
        <div className="stack x6">
          <div className="fields-row">
            <SelectField
              label={t('adding.token.pin')}
              value={pinDigits}
              options={titled(PIN_DIGITS)}
              onChange={setPinDigits}
            />
          </div>
          <ShapeFields title={t('adding.token.challenge')} shape={challenge} onChange={setChallenge} />
          <div className="fields-row">
            <SelectField
              label={t('adding.token.response')}
              value={length}
              options={titled(RESPONSE_DIGITS)}
              onChange={setLength}
            />
          </div>
        </div>
        <TokenPicture look={{ lines: ['PIN>', ''], lit: null }} width={140} />
      </div>
    </HandFrame>
  );
}
