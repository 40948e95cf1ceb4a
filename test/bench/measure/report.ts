import { type ViewerKind, viewerKinds } from '../data/shape.ts';
import type { Variant } from '../processes.ts';
import { type ReadName, readNames } from '../reads.ts';
import type { Cell } from './rounds.ts';

export const names: Record<Variant, string> = {
  limit: 'limit (node:http, SQL by hand)',
  maillage: '**Maillage**',
  postgraphile: 'PostGraphile 5, policies tuned',
  postgraphileUsual: 'PostGraphile 5, policies as usual',
  usual: 'Nest + Apollo + DataLoader + TypeORM',
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const figure = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);

const of = (cells: Cell[], variant: Variant, read: ReadName, viewer: ViewerKind) =>
  cells.filter((cell) => cell.variant === variant && cell.read === read && cell.viewer === viewer);

/** The ratios of two variants' CPU inside each round: what a noisy moment does to one it mostly does to the other. */
export function ratios(cells: Cell[], upper: Variant, lower: Variant, read: ReadName, viewer: ViewerKind): number[] {
  return of(cells, upper, read, viewer).flatMap(({ round, cpuMs }) => {
    const other = of(cells, lower, read, viewer).find((cell) => cell.round === round);
    return other ? [cpuMs / other.cpuMs] : [];
  });
}

const spread = (values: number[]) =>
  `${figure(median(values))} (${figure(Math.min(...values))}-${figure(Math.max(...values))})`;

/** One table a read and viewer. */
export function tables(cells: Cell[], variants: readonly Variant[]): string {
  const lines: string[] = [];
  for (const read of readNames) {
    for (const viewer of viewerKinds) {
      const size = median(of(cells, 'limit', read, viewer).map(({ bytes }) => bytes)) / 1000;
      lines.push(`### ${read}, viewer who sees ${viewer} of it (${figure(size)} kB)`, '');
      lines.push('| | CPU ms a request (server + PostgreSQL) | ÷ limit | ÷ Maillage | requests/s | p50 ms | p99 ms |');
      lines.push('| --- | --: | --: | --: | --: | --: | --: |');
      for (const variant of variants) {
        const own = of(cells, variant, read, viewer);
        const mid = (value: (cell: Cell) => number) => figure(median(own.map(value)));
        const cpu = `${mid((cell) => cell.cpuMs)} (${mid((cell) => cell.serverMs)} + ${mid((cell) => cell.databaseMs)})`;
        const overLimit = spread(ratios(cells, variant, 'limit', read, viewer));
        const overOurs = spread(ratios(cells, variant, 'maillage', read, viewer));
        const rest = [mid((cell) => cell.perSecond), mid((cell) => cell.p50Ms), mid((cell) => cell.p99Ms)];
        lines.push(`| ${names[variant]} | ${cpu} | ${overLimit} | ${overOurs} | ${rest.join(' | ')} |`);
      }
      lines.push('');
    }
  }
  return lines.join('\n');
}

/** The goals of the product: at most this many times the CPU of another, for a viewer who sees all. */
const goals: { read: ReadName; against: Variant; most: number }[] = [
  ...readNames.map((read) => ({ read, against: 'limit' as const, most: 1.2 })),
  { read: 'meeting', against: 'postgraphile', most: 1 / 4 },
  { read: 'home', against: 'postgraphile', most: 1 / 2.5 },
  { read: 'calendar', against: 'postgraphile', most: 1 / 2.3 },
  { read: 'home', against: 'usual', most: 1 / 5 },
];

/** Whether each goal is met, and by how much it is missed. */
export function goalsTable(cells: Cell[], variants: readonly Variant[]): string {
  const lines = ['| Goal (CPU, median of the rounds) | viewer | measured | |', '| --- | --- | --: | --- |'];
  for (const { read, against, most } of goals.filter((goal) => variants.includes(goal.against))) {
    for (const viewer of viewerKinds) {
      const measured = median(ratios(cells, 'maillage', against, read, viewer));
      const said = (value: number) => (most >= 1 ? `${figure(value)} ×` : `1/${figure(1 / value)}`);
      const verdict = measured <= most ? 'met' : `missed by ${Math.round((measured / most - 1) * 100)} %`;
      lines.push(`| ${read} ≤ ${said(most)} ${names[against]} | ${viewer} | ${said(measured)} | ${verdict} |`);
    }
  }
  return lines.join('\n');
}

interface Figures {
  cpuMs: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}
export type Medians = Record<ReadName, Partial<Record<Variant, Figures>>>;

/** The medians of the viewer who sees all. */
export function medians(cells: Cell[], variants: readonly Variant[], viewer: ViewerKind = 'all'): Medians {
  const figures = (read: ReadName, variant: Variant): Figures => {
    const own = of(cells, variant, read, viewer);
    const mid = (value: (cell: Cell) => number) => Number(median(own.map(value)).toPrecision(4));
    return {
      cpuMs: mid((cell) => cell.cpuMs),
      perSecond: mid((cell) => cell.perSecond),
      p50Ms: mid((cell) => cell.p50Ms),
      p99Ms: mid((cell) => cell.p99Ms),
    };
  };
  const reads = readNames.map((read) => [read, Object.fromEntries(variants.map((one) => [one, figures(read, one)]))]);
  return Object.fromEntries(reads) as Medians;
}
