import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { profile } from '../../../src/shared/profiles/profile';
import { profileText } from '../../../src/shared/profiles/write';
import { example } from '../../unit/shared/profiles/example';
import { CountersignPage } from './countersign-page';
import { expect, passphrase, test } from './person';

test('a profile file is brought in and saved again as the same profile, by the system’s dialog', async ({
  launched,
}) => {
  const { app, page, folder } = launched;
  const countersign = new CountersignPage(page);
  const path = join(folder, 'exported.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, path);
  await countersign.createVault(passphrase);
  await countersign.go('Settings');
  await page.getByRole('link', { name: 'Portals', exact: true }).click();
  const file = { name: 'portal.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(example)) };
  await page.getByLabel('Profile file').setInputFiles(file);
  await expect(page.getByRole('heading', { name: example.name })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toBe(profileText(profile.parse(example)));
});
