import { join } from 'node:path';
import { marksOf, type ShownAppearance } from '../../../shared/settings/marks';
import type { VaultStatus } from '../../../shared/vault/contract';
import type { PreludeName } from '../../../shared/vault/preludes';
import { hasVault, stands, vaultFiles } from '../../vault/files/names';
import type { Manifest, ServedFile } from './manifest';

/** The first screen that the start page has in it; null: none. */
export type Prelude = PreludeName | null;

/** What decides how the start page looks before it can ask; as it is known now, better as more of main is read. */
export interface StartPage {
  prelude: () => Prelude;
  appearance: () => ShownAppearance;
  isCompact: () => boolean;
}

/** The screen that a vault's folder most likely leads to; the page asks and shows another one where it was wrong. */
export function preludeOfFolder(folder: string): Prelude {
  if (stands(join(folder, vaultFiles.slots))) return 'unlock';
  return hasVault(folder) ? null : 'first-run';
}

/** The screen that a vault's state leads to; null: one that cannot be drawn beforehand. */
export function preludeOfStatus(status: VaultStatus): Prelude {
  if (status.state === 'absent') return 'first-run';
  return status.state === 'locked' && status.waitUntil === null ? 'unlock' : null;
}

/** The file of the start page; without a prelude where there is none in the language. */
export function startFile(manifest: Manifest, page: StartPage): ServedFile | null {
  const prelude = page.appearance().language === 'en' ? page.prelude() : null;
  const drawn = prelude === null ? undefined : manifest.get(`/prelude/${prelude}.html`);
  return drawn ?? manifest.get('/index.html') ?? null;
}

/** The page with the marks that the sheets read, so that its first picture is in the right text size and contrast. */
export function withMarks(html: string, { appearance, isCompact }: StartPage): string {
  const marks = Object.entries({ ...marksOf(appearance()), compact: isCompact() ? '' : null });
  const written = marks.map(([name, value]) => (value === null ? '' : ` data-${name}="${value}"`));
  return html.replace('<html lang="en"', `$&${written.join('')}`);
}
