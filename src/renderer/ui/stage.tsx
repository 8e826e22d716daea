import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { scrollArea } from './scroll-area';
import { ToastOutlet } from './toast';
import { useFocusOnMount } from './use-focus';

/** The sheet right of the rail. Holds a `StageHead`, then `StageBody` or `StepFrame`, then a `FootBar`. */
export function Stage({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <main className="stage" id="main" tabIndex={-1}>
      {children}
      <div className="toast-place">
        <ToastOutlet />
      </div>
    </main>
  );
}

/** What a page has in all of its heads, after their own buttons. */
export const HeadExtra = createContext<ReactNode>(null);

/** Page title (the only h1), one line about it, at most two buttons on the right. */
export function StageHead({
  title,
  sub,
  actions,
}: {
  readonly title: ReactNode;
  readonly sub?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
}): ReactNode {
  return (
    <div className="head">
      <div className="grow">
        <h1 className="h-page">{title}</h1>
        {sub ? <p className="sub">{sub}</p> : null}
      </div>
      {actions}
      {useContext(HeadExtra)}
    </div>
  );
}

/** The part that scrolls. A region with a name, so that the keyboard reaches it. */
export function StageBody({ children, label }: { readonly children: ReactNode; readonly label?: string }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <section className="body" {...scrollArea} aria-label={label ?? t('content')}>
      {children}
    </section>
  );
}

/** Buttons that never scroll away: the primary one left, `why` beside it, more on the right. */
export function FootBar({
  primary,
  why,
  children,
}: {
  readonly primary?: ReactNode | undefined;
  /** What is missing before the primary button can be pressed. */
  readonly why?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
}): ReactNode {
  return (
    <div className="foot-bar">
      {primary}
      <span className={classes('grow', why !== undefined && 'sub hide-420')}>{why}</span>
      {children}
    </div>
  );
}

/** Sections of a page. The chosen one is `aria-current`. */
export function Tabs<T extends string>({
  items,
  value,
  onChange,
}: {
  readonly items: readonly { readonly value: T; readonly title: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}): ReactNode {
  const { t } = useTranslation('common');
  return (
    <nav className="tabs" aria-label={t('sections')}>
      {items.map((item) => (
        <a
          key={item.value}
          href={`#${item.value}`}
          aria-current={item.value === value ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            onChange(item.value);
          }}
        >
          {item.title}
        </a>
      ))}
    </nav>
  );
}

/**
 * The question of a step (h2) and its lead line. On a new `step` the focus comes here, unless `focus` is false because
 * the step has a field of its own that takes it.
 */
export function StepHeading({
  children,
  step,
  focus = true,
  lead,
}: {
  readonly children: ReactNode;
  readonly step: string;
  readonly focus?: boolean | undefined;
  readonly lead?: ReactNode | undefined;
}): ReactNode {
  return (
    <>
      <Question key={step} focus={focus}>
        {children}
      </Question>
      {lead ? <p className="lead">{lead}</p> : null}
    </>
  );
}

function Question({ children, focus }: { readonly children: ReactNode; readonly focus: boolean }): ReactNode {
  const heading = useFocusOnMount<HTMLHeadingElement>(focus);
  return (
    <h2 className="h-step" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
