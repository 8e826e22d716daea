import type { Guide, GuideStep } from '../../../src/shared/profiles/guide';
import type { Words } from '../../../src/shared/profiles/words';
import { waysOf } from './guides';
import { actsOf, clicksOf, type Path, pathsOf } from './paths';
import { sentence } from './sentences';

const fill = (words: Words): string =>
  sentence(words)
    .replaceAll('{{portal}}', 'the portal')
    .replace(/\{\{(challenge|response)\}\}/g, '$1');

/** Mermaid's own characters, as it wants them in a text in quotes. */
const quoted = (text: string): string =>
  `"${text.replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;')}"`;

/** Mermaid takes some words (`end`) for its own, so that every name has a letter in front. */
const node = (name: string): string => `s_${name.replaceAll('-', '_')}`;
const ends = { approved: 'Approved on the phone', 'other-way': 'Another way to answer' } as const;

function box(name: string, step: GuideStep): string {
  const text = quoted(fill(step.title));
  if (step.kind === 'ask') return `  ${node(name)}{{${text}}}`;
  return step.kind === 'read' ? `  ${node(name)}([${text}])` : `  ${node(name)}[${text}]`;
}

const arrows = (name: string, step: GuideStep): readonly string[] =>
  waysOf(step).map(({ label, to, isTrouble }) => {
    const target = 'leave' in to ? to.leave : to.step;
    return `  ${node(name)} ${isTrouble ? '-.->' : '-->'}|${quoted(fill(label))}| ${node(target)}`;
  });

/** One guide as a mermaid chart: what is asked, what is done, where each answer and (dotted) each trouble leads. */
export function chartOf({ steps }: Guide): string {
  const entries = Object.entries(steps);
  const left = Object.entries(ends).filter(([end]) =>
    entries.some(([, step]) => waysOf(step).some(({ to }) => 'leave' in to && to.leave === end)),
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...entries.map(([name, step]) => box(name, step)),
    ...left.map(([end, text]) => `  ${node(end)}([${quoted(text)}])`),
    ...entries.flatMap(([name, step]) => arrows(name, step)),
    '```',
  ].join('\n');
}

const row = (path: Path): string => {
  const [clicks, acts] = [clicksOf(path), actsOf(path)];
  const end = path.end === 'read' ? 'response read off' : ends[path.end].toLowerCase();
  return `| ${path.steps.join(' → ')} | ${end} | ${path.steps.length} | ${clicks} | ${acts} | ${clicks - acts} |`;
};

/** All ways through a guide without trouble, as a table. */
export const tableOf = (guide: Guide): string =>
  [
    '| way | ends with | screens | clicks here | acts on the device | beyond |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...pathsOf(guide, 0)].map(row),
  ].join('\n');
