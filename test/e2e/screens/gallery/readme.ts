import { sentence } from '../../../unit/profiles/sentences';
import { methods } from './held';
import { fileOf, type Picture, pictures } from './pictures';

const preface = `# Every step of every method

Made by \`npm run screens\` from the practice portal's profile: the window as it is drawn, with the steps as the app's main
process tells them. A test holds that no step is without its two pictures, and no picture without its step.`;

const cell = (picture: Picture, theme: 'light' | 'dark') =>
  `<a href="${fileOf(picture, theme)}"><img src="${fileOf(picture, theme)}" width="320" alt="${picture.name}, ${theme}"></a>`;

const row = (picture: Picture) => `| ${picture.name} | ${cell(picture, 'light')} | ${cell(picture, 'dark')} |`;

/** The page that shows all pictures, in a table for each method. */
export const readme = (): string =>
  [
    preface,
    ...methods.map((method) => {
      const rows = pictures.filter((picture) => picture.method === method).map(row);
      return [`## ${sentence(method.name)}\n`, '| step | light | dark |', '| --- | --- | --- |', ...rows].join('\n');
    }),
  ]
    .join('\n\n')
    .concat('\n');
