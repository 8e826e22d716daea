import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icon';
import { scrollArea } from './scroll-area';

/** One line of the step log. */
export interface Step {
  readonly id: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode | undefined;
  readonly state: 'done' | 'now' | 'bad' | 'todo';
}

const GLYPH = { done: 'check', now: 'now', bad: 'stop', todo: 'todo' } as const satisfies Record<
  Step['state'],
  IconName
>;

/** What was done, what is on, what comes. Becomes a bar on the narrowest windows. */
export function StepLog({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <aside className="log" {...scrollArea} aria-label={t('stepsSoFar')}>
      <ol aria-label={label}>
        {steps.map((step) => (
          <li
            key={step.id}
            className={step.state}
            aria-current={step.state === 'now' || step.state === 'bad' ? 'step' : undefined}
          >
            <Icon name={GLYPH[step.state]} className="g" />
            <b>{step.label}</b>
            {step.detail ? <span>{step.detail}</span> : null}
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Step log left, the step right (`aria-live`: a new question is read out). Stands in a `Stage` above a `FootBar`. */
export function StepFrame({
  label,
  steps,
  children,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  return (
    <div className="flow">
      <StepLog label={label} steps={steps} />
      <section className="step" aria-live="polite" {...scrollArea} aria-label={t('currentStep')}>
        {children}
      </section>
    </div>
  );
}
