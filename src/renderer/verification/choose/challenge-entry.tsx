import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/vault/contract';
import { Button } from '../../ui/button';
import { Data, Kbd } from '../../ui/words';
import { CodeField } from '../code-field';
import type { CodeText } from '../use-code-text';
import { usePortalWords, useProblemWords, useShapeWords } from '../words';

/** The challenge field of a way that takes a challenge. */
export function ChallengeEntry(props: {
  readonly way: CredentialSummary;
  readonly code: CodeText;
  readonly input: RefObject<HTMLInputElement | null>;
}): ReactNode {
  const { way, code, input } = props;
  const { text, shape, reading } = code;
  const { t } = useTranslation('verification');
  const words = usePortalWords()(way.profile);
  const wanted = useShapeWords()(shape);
  const problem = useProblemWords()(reading.check, shape, words, reading.wrong[0] ?? null);
  const clear = () => {
    code.take('');
    input.current?.focus();
  };
  const good =
    way.portal === '' ? t('field.goodAny', { shape: wanted }) : t('field.good', { shape: wanted, portal: way.portal });
  return (
    <CodeField
      label={<Data>{words.challenge}</Data>}
      action={text === '' ? <PasteHint /> : <ClearButton onPress={clear} />}
      code={code}
      problem={problem}
      hint={reading.check.problem === null ? good : t('field.wanted', { shape: wanted })}
      input={input}
    />
  );
}

/** Says how to paste; a page may not read the clipboard by itself (SECURITY.md E5), so this is no button. */
function PasteHint(): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <span className="keys opt">
      {t('field.paste')} <Kbd>Ctrl V</Kbd>
    </span>
  );
}

function ClearButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  const { t } = useTranslation('verification');
  return (
    <Button size="sm" kind="quiet" icon="cross" onPress={onPress}>
      {t('field.clear')}
    </Button>
  );
}
