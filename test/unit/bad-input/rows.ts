/** One bad input: what was put in, and the sentences that the person reads. */
export interface Row {
  readonly input: string;
  readonly message: string;
}

/** Inputs of one kind. */
export interface Group {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly Row[];
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table({ title, about, rows }: Group): string {
  const lines = rows.map(({ input, message }) => `| ${cell(input)} | ${cell(message)} |`);
  return [`## ${title}`, '', about, '', '| put in | Countersign says |', '| --- | --- |', ...lines, ''].join('\n');
}

/** The groups as the document that lists them. */
export const documentOf = (groups: readonly Group[]): string =>
  [
    '# Bad input and what is said to it',
    '',
    'Every row is tried by `test/unit/bad-input/bad-input.test.ts`, which also writes this file (`BAD_INPUT=write`). Nothing',
    'crashes, nothing is lost: the field keeps what was typed, and a refused link, picture or file changes nothing.',
    '',
    ...groups.map(table),
  ].join('\n');
