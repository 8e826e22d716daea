import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FaultNote } from './fault-note';
import { useImport } from './use-import';

/** Takes a profile file in; says what is wrong with it, and asks before it replaces one. */
export function ImportButton({ onImported }: { readonly onImported: (id: string) => void }): ReactNode {
  const { t } = useTranslation('profiles');
  const input = useRef<HTMLInputElement>(null);
  const { take, busy, failure, asks, replace, leave } = useImport(onImported);
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void take(file);
    // The same file can be chosen again once it is corrected.
    if (input.current) input.current.value = '';
  };
  return (
    <div className="portal-import stack">
      <div>
        <Button size="sm" icon="import" busy={busy} onPress={() => input.current?.click()}>
          {t('import')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('importField')}
        onChange={(event) => choose(event.target.files)}
      />
      {failure ? <FaultNote failure={failure} /> : null}
      {asks === null ? null : (
        <Dialog
          title={t('replaceTitle', { name: asks })}
          urgent
          onClose={leave}
          actions={
            <>
              <Button focus onPress={leave}>
                {t('keep')}
              </Button>
              <Button kind="danger" busy={busy} onPress={() => void replace()}>
                {t('replace')}
              </Button>
            </>
          }
        >
          <p className="t2 mt2">{t('replaceText')}</p>
        </Dialog>
      )}
    </div>
  );
}
