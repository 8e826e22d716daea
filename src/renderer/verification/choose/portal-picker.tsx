import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

/** Chooses the portal by its name, where there is more than one. */
export function PortalPicker(props: {
  readonly portals: readonly string[];
  readonly value: string;
  readonly onChange: (portal: string) => void;
}): ReactNode {
  const { portals, value, onChange } = props;
  const { t } = useTranslation('verification');
  const id = useId();
  return (
    <div className="field mb5">
      <label htmlFor={id}>{t('choose.portal')}</label>
      <select id={id} className="in" translate="no" value={value} onChange={(event) => onChange(event.target.value)}>
        {portals.map((portal) => (
          <option key={portal} value={portal}>
            {portal}
          </option>
        ))}
      </select>
    </div>
  );
}
