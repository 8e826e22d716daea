import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenSource } from '../../../shared/capture/contract';
import type { Told } from '../../i18n/sentences';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { findCodes } from '../../ui/qr/find-codes';
import { say } from '../../ui/say';
import { ask } from '../../ui/use-call';
import { blobOf } from './base64';
import type { PartProps } from './capture-dialog';
import { CaptureProblem } from './capture-problem';

/** A screen or a window that the person chooses; main takes one still picture of it. */
export function ScreenPart({ found }: PartProps): ReactNode {
  const { t } = useTranslation('capture');
  const { sources, problem, list } = useSources();
  const [busy, setBusy] = useState(false);
  const [broken, setBroken] = useState<Told | null>(null);
  const clear = () => {
    found.clear();
    setBroken(null);
  };
  const take = async ({ id }: ScreenSource) => {
    if (busy) return;
    clear();
    setBusy(true);
    say(t('dialog.reading'));
    const shot = await ask('capture/screen', { id });
    const texts = shot.ok ? await findCodes(blobOf(shot.value.picture, 'image/jpeg')) : shot;
    setBusy(false);
    if (texts.ok) found.take(texts.value);
    else setBroken(texts.error);
  };
  const again = () => {
    clear();
    list();
  };
  const told = broken ?? found.problem ?? problem;
  return (
    <div className="mt4" aria-busy={busy || sources === null}>
      {sources === null ? <p className="t2">{t('dialog.looking')}</p> : null}
      {sources?.length ? <SourceList sources={sources} onPick={(source) => void take(source)} /> : null}
      {busy ? <p className="t2 mt2">{t('dialog.reading')}</p> : null}
      {told ? (
        <CaptureProblem
          problem={told}
          action={
            <Button size="sm" onPress={again}>
              {t('dialog.again')}
            </Button>
          }
        />
      ) : null}
    </div>
  );
}

/** The list that main has; null while it is asked for. */
function useSources() {
  const [sources, setSources] = useState<readonly ScreenSource[] | null>(null);
  const [problem, setProblem] = useState<Told | null>(null);
  const list = useCallback(() => {
    const turn = { over: false };
    setSources(null);
    setProblem(null);
    void ask('capture/sources', {}).then((reply) => {
      if (turn.over) return;
      setSources(reply.ok ? reply.value.sources : []);
      setProblem(reply.ok ? null : reply.error);
    });
    return () => {
      turn.over = true;
    };
  }, []);
  useEffect(list, [list]);
  return { sources, problem, list: () => void list() };
}

function SourceList({
  sources,
  onPick,
}: {
  readonly sources: readonly ScreenSource[];
  readonly onPick: (source: ScreenSource) => void;
}): ReactNode {
  const { t } = useTranslation('capture');
  return (
    <ul className="capture-sources" aria-label={t('dialog.screens')}>
      {sources.map((source) => (
        <li key={source.id}>
          <button type="button" onClick={() => onPick(source)}>
            <SourcePicture source={source} />
            <span translate="no">{source.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The small picture of a source, or an icon where the system gives none. */
function SourcePicture({ source: { picture } }: { readonly source: ScreenSource }): ReactNode {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (picture === '') return;
    const url = URL.createObjectURL(blobOf(picture, 'image/png'));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return address === null ? <Icon name="eye" /> : <img src={address} alt="" />;
}
