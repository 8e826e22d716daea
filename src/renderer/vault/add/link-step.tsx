import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { FailureNote } from '../../ui/failure-note';
import { SecretArea } from '../../ui/secret-area';
import { StepHeading } from '../../ui/stage';
import { useCall } from '../../ui/use-call';
import { AddFrame } from './add-frame';
import type { EnterProps } from './enter-step';
import { Guesses } from './guesses';
import { useLinkWords } from './link-words';
import { MarkedText } from './marked-text';

/** The failure of `vault/read-link` that is about the link's own text. */
const isAboutLink = (code: string | undefined) => code === 'link-invalid';

/** A link, pasted or typed. What is wrong with it is named by character and underlined. */
export function LinkStep({ onDraft, onSource, onBack, onCancel }: EnterProps): ReactNode {
  const { t } = useTranslation('vault');
  const [link, setLink] = useState('');
  const read = useCall('vault/read-link');
  const words = useLinkWords();
  const broken = isAboutLink(read.failure?.code) ? read.failure : null;
  const position = typeof broken?.facts['position'] === 'number' ? broken.facts['position'] : null;
  const change = (value: string) => {
    read.clear();
    setLink(value);
  };
  const send = async () => {
    const draft = await read.send({ link: link.trim() });
    if (!draft) return;
    setLink('');
    onDraft(draft);
  };
  const use = (guess: string) => {
    if (position !== null) change(replaceAt(link.trim(), position, guess));
  };
  return (
    <AddFrame
      now="source"
      source="link"
      bad={broken !== null}
      dirty={link !== ''}
      primary={read.busy ? t('adding.checking') : t('adding.check')}
      busy={read.busy}
      why={link.trim() === '' ? t('adding.link.missing') : null}
      onSubmit={() => void send()}
      onBack={onBack}
      onCancel={onCancel}
      aside={
        broken ? (
          <Button size="lg" icon="qr" onPress={() => onSource('picture')}>
            {t('adding.link.usePicture')}
          </Button>
        ) : null
      }
    >
      <StepHeading step="link" focus={false} lead={t('adding.link.lead')}>
        {broken ? t('failures.link-invalid.what') : t('adding.link.question')}
      </StepHeading>
      <div className="stack mt5 w680">
        <SecretArea
          label={t('adding.link.label')}
          focus
          value={link}
          onChange={change}
          error={broken ? words(broken.facts) : null}
          maxLength={8192}
          rows={3}
        />
        {broken && position !== null ? <MarkedText text={link.trim()} position={position} around={24} /> : null}
        <Guesses facts={broken?.facts ?? {}} onUse={use} />
      </div>
      {read.failure && !broken ? (
        <div className="mt4 w680">
          <FailureNote failure={read.failure} feature="vault" />
        </div>
      ) : null}
    </AddFrame>
  );
}

/** The text with the character at `position` (UTF-16 units, the first is 1) replaced. */
const replaceAt = (text: string, position: number, by: string) =>
  `${text.slice(0, position - 1)}${by}${text.slice(position)}`;
