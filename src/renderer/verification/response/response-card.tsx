import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Comb } from '../../ui/comb';
import { useFocusOnMount } from '../../ui/use-focus';
import { useSecondsLeft } from '../../ui/use-now';
import { StatusWord } from '../../ui/words';
import type { StepProps } from '../current-step';
import { useFull } from '../use-full';
import { usePortalWords } from '../words';
import { CardActions } from './card-actions';
import { ClearTimer } from './clear-timer';
import { ClipboardLine, useCopied } from './clipboard-line';
import { EndedNote } from './ended-note';
import { Guilloche } from './guilloche';
import { WaysOut } from './ways-out/ways-out';

/** The response, large and in groups, with everything that is done with it. Covered, it is not in the page at all. */
export function ResponseCard(props: StepProps<'response'>): ReactNode {
  const { snapshot, moves } = props;
  const { credential, response, groups, signedBy, clearAt, copiedUntil, expiresAt } = snapshot;
  const { t } = useTranslation('verification');
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const id = useId();
  const word = usePortalWords()(credential.profile).response;
  const isOver = useSecondsLeft(expiresAt) === 0 && expiresAt !== null;
  const title = t('response.group', { word, portal: credential.portal });
  useCopied(copiedUntil, moves);
  return (
    <>
      {isOver ? <EndedNote {...props} /> : null}
      <section className="resp" aria-label={title}>
        <Guilloche />
        <div className="inner">
          <div className="rowx wrap between">
            <h2 className="lbl" tabIndex={-1} ref={heading} aria-describedby={id}>
              {title}
            </h2>
            <StatusWord mood="ok">{t('response.signed', { name: signedBy })}</StatusWord>
          </div>
          <div className="mt5 resp-code" id={id}>
            <ResponseCells response={response} groups={groups} />
          </div>
          <div className="rowx wrap mt5">
            <CardActions response={response} isOver={isOver} hasNext={credential.challenge === null} moves={moves} />
            <span className="grow" />
            <ClearTimer clearAt={clearAt} moves={moves} />
          </div>
          {response === null || groups.length === 0 ? null : <WaysOut {...{ title, response, groups }} />}
          <ClipboardLine copiedUntil={copiedUntil} moves={moves} />
        </div>
        <Drain clearAt={clearAt} />
      </section>
    </>
  );
}

/** The cells; without a response they are empty and say that it is hidden. */
function ResponseCells({
  response,
  groups,
}: Pick<StepProps<'response'>['snapshot'], 'response' | 'groups'>): ReactNode {
  const { t } = useTranslation('common');
  const length = groups.reduce((sum, group) => sum + group, 0);
  return (
    <Comb
      value={response ?? ''}
      length={length}
      groups={groups}
      size={length > 12 ? 'm' : 'xl'}
      signed
      label={response === null ? t('code.hidden') : undefined}
    />
  );
}

/** The line at the bottom that grows shorter; decoration, the seconds stand beside it. */
function Drain({ clearAt }: { readonly clearAt: number | null }): ReactNode {
  const left = useSecondsLeft(clearAt);
  const share = left / useFull(clearAt, left);
  return (
    <div className="drain" aria-hidden="true">
      <i style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
