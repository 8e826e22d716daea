import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeShape } from '../../../shared/vault/contract';
import { Button, LinkButton } from '../../ui/button';
import { FailureNote } from '../../ui/failure-note';
import { PrimaryButton } from '../../ui/primary-button';
import { StepHeading } from '../../ui/stage';
import { CodeField } from '../code-field';
import type { StepProps } from '../current-step';
import { changeDraft, useDraft } from '../draft';
import { useCodeText } from '../use-code-text';
import { useMissingWords, usePortalWords, useProblemWords, useShapeWords } from '../words';
import { TokenFrame } from './token-frame';

/** Characters that fit on one line of the display. */
const DISPLAY = 12;
const store = (reading: string) => changeDraft({ reading });

/** What the display of the token in the hand should look like: what was typed off it, dashes for the rest. */
const display = (value: string, { max }: CodeShape) => value.padEnd(Math.min(max, DISPLAY), '-').slice(0, DISPLAY);

/** Last step on the token: read the response off, so that its length is checked and it can be copied. */
export function TokenRead(props: StepProps<'token'>): ReactNode {
  const { snapshot, moves } = props;
  const { credential, problem } = snapshot;
  const { t } = useTranslation('verification');
  const input = useRef<HTMLInputElement>(null);
  const { challenge } = credential;
  const other = challenge ? ({ kind: 'challenge', shape: challenge } as const) : undefined;
  const code = useCodeText(useDraft().reading, store, credential.response, other);
  const { check, wrong } = code.reading;
  const words = usePortalWords()(credential.profile);
  const shape = useShapeWords()(code.shape);
  const why = useMissingWords()(check, code.shape, t('token.field'));
  useLayoutEffect(() => input.current?.focus(), []);
  const send = async () => {
    if (await moves.send({ move: 'read', response: check.value })) store('');
  };
  const straight = async () => {
    if (await moves.send({ move: 'typed-there' })) store('');
  };
  return (
    <TokenFrame
      step={props}
      look={{ lines: [display(check.value, code.shape), ''], lit: null }}
      primary={
        <PrimaryButton why={why} busy={moves.busy === 'read'} onPress={() => void send()}>
          {t('token.next.read')}
        </PrimaryButton>
      }
      why={why ?? undefined}
      aside={
        <Button kind="quiet" onPress={() => void moves.send({ move: 'trouble', trouble: 'dark' })}>
          {t('token.aside.read')}
        </Button>
      }
    >
      <StepHeading step="read" focus={false} lead={t('token.lead.read')}>
        {t('token.question.read')}
      </StepHeading>
      <div className="mt5">
        <CodeField
          label={t('token.field')}
          size="m"
          code={code}
          problem={useProblemWords()(check, code.shape, words, wrong[0] ?? null)}
          hint={t('token.readHint', { shape })}
          input={input}
        />
      </div>
      {problem && check.problem === null ? (
        <div className="mt4">
          <FailureNote failure={problem} />
        </div>
      ) : null}
      <p className="mt5">
        <LinkButton onPress={() => void straight()}>{t('token.straight')}</LinkButton>
      </p>
    </TokenFrame>
  );
}
