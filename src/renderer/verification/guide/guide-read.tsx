import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideView } from '../../../shared/verification/contract';
import { LinkButton } from '../../ui/button';
import { FailureNote } from '../../ui/failure-note';
import { PrimaryButton } from '../../ui/primary-button';
import { CodeField } from '../code-field';
import type { StepProps } from '../current-step';
import { changeDraft, useDraft } from '../draft';
import { useCodeText } from '../use-code-text';
import { useMissingWords, usePortalWords, useProblemWords, useShapeWords } from '../words';
import { GuideFrame } from './guide-frame';
import { TroubleButton } from './trouble-button';

/** What was read off for this credential and challenge; that of another verification is not shown. */
function useReading(readingFor: string) {
  const draft = useDraft();
  const store = (reading: string) => changeDraft({ reading, readingFor });
  return { text: draft.readingFor === readingFor ? draft.reading : '', store };
}

/** Sizes of the parts in which the device shows its response; undefined where it shows it in one piece. */
function partsOf({ picture }: GuideView): readonly number[] | undefined {
  const lines = picture.device === 'token' ? picture.lines : [];
  return lines.length > 0 && lines.every((line) => /^-+$/.test(line)) ? lines.map((line) => line.length) : undefined;
}

/** The response is read off the device and typed here, so that its length is checked and it can be copied. */
export function GuideRead(props: StepProps<'guide'> & { readonly onAsk: () => void }): ReactNode {
  const { snapshot, moves, onAsk } = props;
  const { credential, challenge, problem, view } = snapshot;
  const { t } = useTranslation('verification');
  const input = useRef<HTMLInputElement>(null);
  const other = credential.challenge ? ({ kind: 'challenge', shape: credential.challenge } as const) : undefined;
  const { text, store } = useReading(`${credential.id} ${challenge}`);
  const code = useCodeText(text, store, credential.response, other);
  const { check, wrong } = code.reading;
  const words = usePortalWords()(credential.profile);
  const why = useMissingWords()(check, code.shape, words.response);
  useLayoutEffect(() => input.current?.focus(), []);
  const send = async () => {
    if (await moves.send({ move: 'read', response: check.value })) store('');
  };
  const straight = async () => {
    if (await moves.send({ move: 'typed-there' })) store('');
  };
  return (
    <GuideFrame
      step={props}
      focus={false}
      reading={check.value}
      primary={
        <PrimaryButton why={why} busy={moves.busy === 'read'} onPress={() => void send()}>
          {t('guide.showResponse')}
        </PrimaryButton>
      }
      why={why ?? undefined}
      aside={<TroubleButton step={props} onAsk={onAsk} />}
    >
      <div className="mt5">
        <CodeField
          label={t(`guide.field.${view.picture.device}`)}
          size="m"
          groups={partsOf(view)}
          code={code}
          problem={useProblemWords()(check, code.shape, words, wrong[0] ?? null)}
          hint={t('guide.readHint', { shape: useShapeWords()(code.shape) })}
          input={input}
        />
      </div>
      {problem && check.problem === null ? (
        <div className="mt4">
          <FailureNote failure={problem} />
        </div>
      ) : null}
      <p className="mt5">
        <LinkButton onPress={() => void straight()}>{t('guide.straight')}</LinkButton>
      </p>
    </GuideFrame>
  );
}
