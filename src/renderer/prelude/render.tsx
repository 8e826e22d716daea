import { renderToString } from 'react-dom/server';
import { preludes } from '../../shared/vault/preludes';
import { Root } from '../app/root';
import { startI18n } from '../i18n/i18n';

/** The markup of each prelude by its name, in English. Runs in Node while the renderer is built. */
export async function renderPreludes(): Promise<Readonly<Record<string, string>>> {
  await startI18n();
  return Object.fromEntries(
    Object.entries(preludes).map(([name, status]) => [name, renderToString(<Root status={status} />)]),
  );
}
