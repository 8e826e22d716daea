import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { Note } from '../../ui/words';
import { draftOf, fieldOf, hasPart, numberOf, withValue } from './draft';

const HOUR = 3600;

/** The fields that change most often. They are views of the text below: typing here changes it. */
export function OftenFields({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { t } = useTranslation('profiles');
  const draft = draftOf(text);
  if (draft === null) return <Note icon="info">{t('editor.notReadable')}</Note>;
  const set = (value: string | number, key: string, part?: string) => onText(withValue(draft, value, key, part));
  const hours = (seconds: string) => (/^\d+$/.test(seconds) ? String(Number(seconds) / HOUR) : seconds);
  return (
    <div className="stack x4 w560">
      <Field label={t('editor.name')} value={fieldOf(draft, 'name')} onChange={(value) => set(value, 'name')} />
      <Field
        label={t('editor.challengeWord')}
        value={fieldOf(draft, 'challenge', 'words')}
        onChange={(value) => set(value, 'challenge', 'words')}
      />
      <Field
        label={t('editor.responseWord')}
        value={fieldOf(draft, 'response', 'words')}
        onChange={(value) => set(value, 'response', 'words')}
      />
      {hasPart(draft, 'lockOut') ? (
        <>
          <Field
            label={t('editor.lockCount')}
            inputMode="numeric"
            value={fieldOf(draft, 'count', 'lockOut')}
            onChange={(value) => set(numberOf(value), 'count', 'lockOut')}
          />
          <Field
            label={t('editor.lockHours')}
            inputMode="numeric"
            value={hours(fieldOf(draft, 'spanSeconds', 'lockOut'))}
            onChange={(value) => set(numberOf(value, HOUR), 'spanSeconds', 'lockOut')}
          />
        </>
      ) : (
        <p className="sub">{t('editor.noLock')}</p>
      )}
    </div>
  );
}
