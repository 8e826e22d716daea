// `npm run bench`: measures each figure beside its peer in one run, prints the table and writes it to out/bench.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { bundleLines } from './bundle';
import type { Line } from './measure';
import { oathLines } from './oath';
import { searchLine } from './search';
import { windowLines } from './window';

const head = '| what | ours | peer | figure | limit | |\n| --- | --- | --- | --- | --- | --- |';

const row = ({ what, ours, peer, figure, limit, good }: Line): string =>
  `| ${what} | ${ours} | ${peer} | ${figure} | ${limit} | ${limit === '–' ? '–' : good ? 'held' : 'MISSED'} |`;

const lines = [...oathLines(), await searchLine(), ...bundleLines(), ...(await windowLines())];
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
const table = [head, ...lines.map(row)].join('\n');

mkdirSync('out', { recursive: true });
writeFileSync('out/bench.md', `${machine}\n\n${table}\n`);
process.stdout.write(`${machine}\n\n${table}\n`);
process.exitCode = lines.every(({ good }) => good) ? 0 : 1;
