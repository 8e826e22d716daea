import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon } from './icon';
import { useAnswerKeys } from './use-answer-keys';
import { useFocusOnMount } from './use-focus';
import { Tag } from './words';

/** One answer to the question of a step. */
export interface Answer<T extends string> {
  readonly value: T;
  readonly title: ReactNode;
  readonly sub?: ReactNode | undefined;
  /** Decoration: the title says the same. All answers of a question have one, or none has. */
  readonly picture?: ReactNode | undefined;
}

/**
 * The answers to a question, each a button: one press is the whole answer and there is no other button to go on. Arrow
 * keys, Home and End move among them and send nothing. The one given before, else the first, has the focus at once.
 * @param given what was answered before, marked when one comes back
 */
export function Answers<T extends string>(props: {
  readonly label: string;
  readonly answers: readonly Answer<T>[];
  readonly given: T | null;
  readonly onAnswer: (value: T) => void;
}): ReactNode {
  const { label, answers, given, onAnswer } = props;
  const { group, onKeyDown } = useAnswerKeys();
  const first = answers.find(({ value }) => value === given) ?? answers[0];
  const isPictured = answers.some(({ picture }) => picture);
  return (
    <fieldset
      ref={group}
      className={classes('answers', isPictured ? 'phones' : 'choice')}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {answers.map((answer) => (
        <AnswerButton
          key={answer.value}
          answer={answer}
          isGiven={answer.value === given}
          focus={answer === first}
          onPress={() => onAnswer(answer.value)}
        />
      ))}
    </fieldset>
  );
}

function AnswerButton<T extends string>(props: {
  readonly answer: Answer<T>;
  readonly isGiven: boolean;
  readonly focus: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const { answer, isGiven, focus, onPress } = props;
  const { t } = useTranslation('common');
  const button = useFocusOnMount<HTMLButtonElement>(focus);
  const given = isGiven ? <Tag>{t('givenBefore')}</Tag> : null;
  // The second press of a double click falls on the next question's answers, which nobody has read yet.
  const press = (presses: number) => (presses > 1 ? undefined : onPress());
  return (
    <button
      ref={button}
      type="button"
      className={classes(answer.picture ? 'phopt' : 'answer', isGiven && 'given')}
      onClick={({ detail }) => press(detail)}
    >
      {answer.picture ? <PicturedWords {...answer} given={given} /> : <LineWords {...answer} given={given} />}
    </button>
  );
}

type Words = Omit<Answer<string>, 'value'> & { readonly given: ReactNode };

const PicturedWords = ({ picture, title, sub, given }: Words): ReactNode => (
  <>
    {picture}
    <b>{title}</b>
    {sub ? <span>{sub}</span> : null}
    {given}
  </>
);

const LineWords = ({ title, sub, given }: Words): ReactNode => (
  <>
    <span className="m">
      <b>{title}</b>
      {sub ? <span>{sub}</span> : null}
    </span>
    {given}
    <Icon name="right" small />
  </>
);
