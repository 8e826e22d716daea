import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileDetail } from '../../../shared/profiles/contract';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/empty';
import { TextArea } from '../../ui/text-area';
import { showToast } from '../../ui/toast';
import { useCall } from '../../ui/use-call';
import { useFocusOnMount } from '../../ui/use-focus';
import { StatusWord } from '../../ui/words';
import { FaultNote } from './fault-note';
import { OftenFields } from './often-fields';
import { type Checked, useCheck } from './use-check';
import { useDetail } from './use-detail';

/** Edits one of the person's own profiles: the fields that change often, and the whole text. */
export function ProfileEditor({ id, onDone }: { readonly id: string; readonly onDone: () => void }): ReactNode {
  const { live } = useDetail(id);
  if (live.state === 'loading') return <Skeleton />;
  if (live.state === 'failed') return <FaultNote failure={live.error} />;
  return <Editor detail={live.value} onDone={onDone} />;
}

function Editor({ detail, onDone }: { readonly detail: ProfileDetail; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation(['profiles', 'common']);
  const { id, name } = detail.profile;
  const [text, setText] = useState(detail.text);
  const checked = useCheck(text);
  const save = useCall('profiles/save');
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const change = (next: string) => {
    save.clear();
    setText(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (checked !== 'fine' || save.busy) return;
    const saved = await save.send({ id, text });
    if (!saved) return;
    showToast({ text: t('editor.saved', { name: saved.name }), icon: 'check' });
    onDone();
  };
  const why = checked === 'fine' ? null : t(checked === 'checking' ? 'editor.wait' : 'editor.wrong');
  return (
    <form className="stack x6" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="h-page anywhere" tabIndex={-1} ref={heading}>
        {t('editor.title', { name })}
      </h2>
      <h3 className="h-sec">{t('editor.often')}</h3>
      <OftenFields text={text} onText={change} />
      <TextArea label={t('editor.text')} value={text} onChange={change} rows={16} maxLength={MOST} />
      <Verdict checked={checked} />
      {save.failure ? <FaultNote failure={save.failure} /> : null}
      <div className="rowx wrap">
        <Button kind="pri" submit busy={save.busy} why={why}>
          {t('editor.save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Characters that a profile's text may have; main counts the bytes. */
const MOST = 1024 * 1024;

function Verdict({ checked }: { readonly checked: Checked }): ReactNode {
  const { t } = useTranslation('profiles');
  if (checked === 'checking') return <StatusWord>{t('editor.checking')}</StatusWord>;
  if (checked === 'fine') return <StatusWord mood="ok">{t('editor.fine')}</StatusWord>;
  return <FaultNote failure={checked} />;
}
