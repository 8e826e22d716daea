import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../i18n/sentences';
import { showToast } from '../../ui/toast';
import { useCall } from '../../ui/use-call';

/** Bytes that a profile file may have; main holds the same limit. */
const MOST = 1024 * 1024;

/** A file that is taken in: read here only when it is small enough, judged by main. `asks`: whether to replace this one. */
export function useImport(onImported: (id: string) => void) {
  const { t } = useTranslation('profiles');
  const call = useCall('profiles/import');
  const [text, setText] = useState('');
  const [own, setOwn] = useState<Told | null>(null);
  const send = async (of: string, replace: boolean) => {
    const entry = await call.send({ text: of, replace });
    if (!entry) return;
    showToast({ text: t('imported', { name: entry.name }), icon: 'check' });
    onImported(entry.id);
  };
  const take = async (file: File) => {
    call.clear();
    setOwn(file.size > MOST ? { code: 'json-too-large', facts: { limit: MOST } } : null);
    if (file.size > MOST) return;
    const read = await file.text().catch(() => null);
    if (read === null) return setOwn({ code: 'file-unreadable', facts: {} });
    setText(read);
    await send(read, false);
  };
  const failure = own ?? call.failure;
  const there = failure?.code === 'profile-exists' ? (failure.facts as Readonly<Record<string, unknown>>) : null;
  return {
    take,
    busy: call.busy,
    failure: there ? null : failure,
    asks: there ? String(there['name']) : null,
    replace: () => send(text, true),
    leave: call.clear,
  };
}
