import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useShortcut } from '../ui/use-shortcut';
import { Kbd } from '../ui/words';

/** Every shortcut with the key of its words in `app:shortcuts`. */
const SHORTCUTS = [
  { keys: ['Enter'], words: 'primary' },
  { keys: ['Esc'], words: 'escape' },
  { keys: ['Alt', '←'], words: 'back' },
  { keys: ['↑', '↓'], words: 'move' },
  { keys: ['Ctrl', '1 … 5'], words: 'pages' },
  { keys: ['Ctrl', 'N'], words: 'add' },
  { keys: ['Ctrl', 'V'], words: 'paste' },
  { keys: ['Ctrl', 'C'], words: 'copy' },
  { keys: ['Ctrl', 'F'], words: 'search' },
  { keys: ['Ctrl', 'L'], words: 'lock' },
  { keys: ['Ctrl', 'Shift', 'M'], words: 'compact' },
  { keys: ['T'], words: 'touch' },
  { keys: ['?'], words: 'help' },
] as const;

/** The list of all shortcuts, opened by `?` from everywhere outside of a field. */
export function ShortcutsHelp(): ReactNode {
  const { t } = useTranslation(['app', 'common']);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useShortcut('help', () => setOpen(true));
  if (!open) return null;
  const actions = (
    <Button kind="pri" focus onPress={close}>
      {t('common:close')}
    </Button>
  );
  return (
    <Dialog title={t('shortcuts.title')} onClose={close} actions={actions}>
      <dl className="kv mt4">
        {SHORTCUTS.map(({ keys, words }) => (
          <Fragment key={words}>
            <dt className="rowx key-caps">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`shortcuts.${words}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
