import { expect, test } from 'vitest';
import { chartOf, tableOf } from './chart';
import { guides } from './guides';

const titles: Readonly<Record<string, string>> = {
  'phone-ios': 'Phone app on iPhone',
  'phone-android': 'Phone app on Android',
  'token-named': 'Hand-held token that shows PIN> and CHALLNG>',
  'token-short': 'Hand-held token that shows Pn and Ch',
  'token-timed': 'Hand-held token without a challenge',
  'any-phone-ios': 'Phone app of any portal, on iPhone',
  'any-phone-android': 'Phone app of any portal, on Android',
};

const preface = `# The guides

Made from \`profiles/guides/*.json\` and \`src/shared/i18n/en/guide*.ts\` by \`npx vitest run test/unit/profiles -u\`; a test
holds that it is up to date. One chart per method: hexagons ask, boxes tell what to do, rounded boxes end the guide; dotted
arrows are "It shows something else". In the tables a click is one main button or one choice; an act is what the device
itself wants: a tap, a press of a key, a look, a finger. Typing counts for neither.`;

test('docs/guides.md has one chart per method and is up to date', async () => {
  expect([...guides.keys()]).toEqual(Object.keys(titles));
  const sections = [...guides].map(([name, guide]) =>
    [`## ${titles[name]}`, `\`profiles/guides/${name}.json\``, tableOf(guide), chartOf(guide)].join('\n\n'),
  );
  await expect(`${[preface, ...sections].join('\n\n')}\n`).toMatchFileSnapshot('../../../docs/guides.md');
});
