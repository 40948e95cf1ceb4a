import { shape, type ViewerKind, viewerKinds } from '../data/shape.ts';
import type { BenchDatabase } from '../database.ts';
import { ensureData } from '../database.ts';
import { bring, type Server } from '../processes.ts';
import { type ReadName, readNames } from '../reads.ts';
import { median } from './report.ts';
import { asksOf, measure, type Plan, type Tools, warmUp } from './rounds.ts';

const scales = [1, 4, 16] as const;
type Scale = (typeof scales)[number];

interface Point {
  scale: Scale;
  read: ReadName;
  viewer: ViewerKind;
  round: number;
  cpuMs: number;
}

/** The product's reads on 1, 4 and 16 times the data, in turn. */
export async function runGrowth(
  database: BenchDatabase,
  plan: Plan,
  tools: Tools,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const servers = new Map<Scale, Server>();
  for (const scale of scales) {
    const seconds = await ensureData(database, scale);
    if (seconds > 0) console.log(`Data set × ${scale} loaded in ${seconds.toFixed(0)} s.`);
    servers.set(scale, await bring('maillage', database.urlOf(scale, `growth-${scale}`), env));
  }
  const planOf = (scale: Scale): Plan => ({ ...plan, networks: shape.networks * scale });
  for (const [scale, server] of servers) await warmUp([server], planOf(scale), tools.client);
  const points: Point[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    for (const read of readNames) {
      for (const viewer of viewerKinds) {
        for (const [scale, server] of servers) {
          const asks = asksOf('maillage', read, viewer, planOf(scale));
          const { cpuMs } = await measure(server, asks, planOf(scale), tools);
          points.push({ scale, read, viewer, round, cpuMs });
        }
      }
    }
  }
  for (const server of servers.values()) await server.stop();
  return growthTable(points);
}

function growthTable(points: Point[]): string {
  const lines = [
    '### Growth: CPU ms a request on 1, 4 and 16 times the data (ratio to 1 × inside each round; goal < 1.3)',
    '',
    '| read | viewer | 1 × | 4 × | 16 × | 4 ÷ 1 | 16 ÷ 1 |',
    '| --- | --- | --: | --: | --: | --: | --: |',
  ];
  for (const read of readNames) {
    for (const viewer of viewerKinds) {
      const of = (scale: Scale) =>
        points.filter((point) => point.read === read && point.viewer === viewer && point.scale === scale);
      const cpu = (scale: Scale) => median(of(scale).map(({ cpuMs }) => cpuMs)).toFixed(3);
      const ratio = (scale: Scale) => {
        const all = of(scale).map(({ cpuMs }, round) => cpuMs / (of(1)[round]?.cpuMs ?? Number.NaN));
        return `${median(all).toFixed(2)} (${Math.min(...all).toFixed(2)}-${Math.max(...all).toFixed(2)})`;
      };
      lines.push(`| ${read} | ${viewer} | ${cpu(1)} | ${cpu(4)} | ${cpu(16)} | ${ratio(4)} | ${ratio(16)} |`);
    }
  }
  return lines.join('\n');
}
