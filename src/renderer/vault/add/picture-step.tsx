import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result';
import { Button } from '../../ui/button';
import { FailureNote } from '../../ui/failure-note';
import { type CodeProblem, findCodes } from '../../ui/qr/find-codes';
import { PictureDrop } from '../../ui/qr/picture-drop';
import { usePastedPicture } from '../../ui/qr/use-pasted-picture';
import { say } from '../../ui/say';
import { StepHeading } from '../../ui/stage';
import { useCall } from '../../ui/use-call';
import { Note } from '../../ui/words';
import { AddFrame } from './add-frame';
import type { EnterProps } from './enter-step';
import { useLinkWords } from './link-words';

type Broken = Failure<CodeProblem> | 'no-picture';

/** A picture with a QR code: chosen, dropped or pasted. What it holds is read at once. */
export function PictureStep({ onDraft, onSource, onBack, onCancel }: EnterProps): ReactNode {
  const { t } = useTranslation('vault');
  const read = useCall('vault/read-link');
  const [reading, setReading] = useState(false);
  const [broken, setBroken] = useState<Broken | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const busy = reading || read.busy;
  const take = async (file: Blob | null) => {
    if (busy) return;
    read.clear();
    setBroken(file ? null : 'no-picture');
    if (!file) return;
    setReading(true);
    say(t('adding.picture.reading'));
    const texts = await findCodes(file);
    setReading(false);
    if (!texts.ok) return setBroken(texts.error);
    const [text = ''] = texts.value;
    const draft = await read.send({ link: text.trim().slice(0, 8192) });
    if (draft) onDraft(draft);
  };
  usePastedPicture((file) => void take(file));
  return (
    <AddFrame
      now="source"
      source="picture"
      bad={broken !== null || read.failure !== null}
      primary={busy ? t('adding.picture.reading') : t(broken ? 'adding.picture.again' : 'adding.picture.open')}
      busy={busy}
      onSubmit={() => input.current?.click()}
      onBack={onBack}
      onCancel={onCancel}
      aside={
        <Button kind="quiet" size="lg" icon="link" onPress={() => onSource('link')}>
          {t('adding.picture.typeLink')}
        </Button>
      }
    >
      <StepHeading step="picture" lead={t('adding.picture.lead')}>
        {t('adding.picture.question')}
      </StepHeading>
      <div className="mt5 add-narrow">
        <PictureDrop
          input={input}
          words={{
            drop: t('adding.picture.drop'),
            field: t('adding.picture.field'),
            paste: t('adding.picture.paste'),
          }}
          onPicture={(file) => void take(file)}
        />
      </div>
      <div className="mt4 add-narrow">
        {broken ? <BrokenPicture broken={broken} /> : null}
        {read.failure ? <NotALink failure={read.failure} /> : null}
      </div>
    </AddFrame>
  );
}

type Loose = (key: string, facts: object) => string;

/** Why the picture wasn't taken: what, why. */
function BrokenPicture({ broken }: { readonly broken: Broken }): ReactNode {
  const { t } = useTranslation(['vault', 'capture']);
  const loose = t as unknown as Loose;
  if (broken === 'no-picture')
    return <Alert title={t('adding.picture.noPicture')} text={t('adding.picture.missing')} />;
  const place = `capture:picture.problems.${broken.code}`;
  return <Alert title={loose(`${place}.what`, broken.facts)} text={loose(`${place}.why`, broken.facts)} />;
}

/** The code was found, but what it holds is no key. */
function NotALink({ failure }: { readonly failure: Failure<string> }): ReactNode {
  const { t } = useTranslation('vault');
  const words = useLinkWords();
  if (failure.code !== 'link-invalid') return <FailureNote failure={failure} feature="vault" />;
  return <Alert title={t('adding.picture.notALink')} text={words(failure.facts)} />;
}

function Alert({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <div role="alert">
      <Note mood="bad" title={title}>
        {text}
      </Note>
    </div>
  );
}
