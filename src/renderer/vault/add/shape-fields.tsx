import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeShape } from '../../../shared/vault/contract';
import { SelectField } from '../../ui/select-field';

const ALPHABETS = ['digits', 'hex', 'alphanumeric'] as const satisfies readonly CodeShape['alphabet'][];
/** Lengths that can be chosen for a challenge. */
const LENGTHS = Array.from({ length: 37 }, (_, index) => index + 4);
const titled = (values: readonly number[]) => values.map((value) => ({ value, title: String(value) }));

/** What a portal's challenge looks like: length from and to, and what it is made of. */
export function ShapeFields({
  title,
  shape,
  onChange,
}: {
  readonly title: string;
  readonly shape: CodeShape;
  readonly onChange: (shape: CodeShape) => void;
}): ReactNode {
  const { t } = useTranslation('vault');
  const { min, max } = shape;
  return (
    <fieldset className="stack x2">
      <legend className="lbl">{title}</legend>
      <div className="fields-row mt2">
        <SelectField
          label={t('adding.shape.from')}
          value={min}
          options={titled(LENGTHS)}
          onChange={(next) => onChange({ ...shape, min: next, max: Math.max(next, max) })}
        />
        <SelectField
          label={t('adding.shape.to')}
          value={max}
          options={titled(LENGTHS)}
          onChange={(next) => onChange({ ...shape, max: next, min: Math.min(next, min) })}
        />
        <SelectField
          label={t('adding.shape.alphabet')}
          value={shape.alphabet}
          options={ALPHABETS.map((value) => ({ value, title: t(`adding.shape.${value}`) }))}
          onChange={(alphabet) => onChange({ ...shape, alphabet })}
        />
      </div>
    </fieldset>
  );
}
