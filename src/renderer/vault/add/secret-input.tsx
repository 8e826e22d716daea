import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { secretEncodings } from '../../../shared/oath/secret';
import { SecretArea } from '../../ui/secret-area';
import { Segmented } from '../../ui/setting';
import { Guesses } from './guesses';
import { MarkedText } from './marked-text';
import type { TypedSecret } from './use-secret';

/** Field for a secret and how it is written; a wrong character is named, underlined, and a guess offered. */
export function SecretInput({ typed, focus }: { readonly typed: TypedSecret; readonly focus?: boolean }): ReactNode {
  const { t } = useTranslation('vault');
  const { secret, wrong, error } = typed;
  const position = typeof wrong?.['position'] === 'number' ? wrong['position'] : null;
  const encodings = secretEncodings.map((value) => ({ value, title: t(`adding.secret.${value}`) }));
  const use = (guess: string) => {
    const characters = [...secret];
    if (position !== null) typed.setSecret(characters.with(position - 1, guess).join(''));
  };
  return (
    <div className="stack x2">
      <SecretArea
        label={t('adding.secret.label')}
        large
        rows={1}
        focus={focus}
        maxLength={4096}
        value={secret}
        onChange={typed.setSecret}
        error={error}
        hint={typed.bytes > 0 ? t('adding.secret.bytes', { count: typed.bytes }) : t('adding.secret.hint')}
      />
      {error && position !== null ? <MarkedText text={secret} position={position} around={16} /> : null}
      {error ? <Guesses facts={wrong ?? {}} onUse={use} /> : null}
      <div>
        <Segmented
          label={t('adding.secret.encoding')}
          items={encodings}
          value={typed.encoding}
          onChange={typed.setEncoding}
        />
      </div>
    </div>
  );
}
