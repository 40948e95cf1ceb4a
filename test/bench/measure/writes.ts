import { idOf, meetingNumber, shape } from '../data/shape.ts';
import { tokenOf } from '../data/tokens.ts';
import type { Server } from '../processes.ts';
import type { Ask } from '../reads.ts';
import { median } from './report.ts';
import { type Measure, measure, type Plan, type Tools } from './rounds.ts';

const mutation = `mutation BenchRecordAttendance($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) { meeting { id state } }
}`;

/** At the meeting that is being held, people come and go: each line is changed at each request. */
function asksOf({ variant }: Server): Ask[] {
  return ['PRESENT', 'REMOTE'].flatMap((state) =>
    Array.from({ length: 50 }, (_, index) => {
      const network = index * 4;
      const meeting = meetingNumber(network, 2, shape.pastMeetingsPerBody - 1);
      const input = { attendanceId: idOf('attendance', meeting * 100 + 5 + (index % 5)), state };
      const cookie = `maillage=${tokenOf('all', network)}`;
      return variant === 'limit'
        ? { path: '/recordAttendance', cookie, body: JSON.stringify(input) }
        : { path: '/graphql', cookie, body: JSON.stringify({ query: mutation, variables: { input } }) };
    }),
  );
}

export interface Writes {
  bare: Measure[];
  command: Measure[];
}

/** A command, and the bare transaction with the same statements, in turn. */
export async function runWrites(bare: Server, product: Server, plan: Plan, tools: Tools): Promise<Writes> {
  const writes: Writes = { bare: [], command: [] };
  // Nothing was written so far: both servers have yet to compile it.
  const longer = { ...plan, milliseconds: plan.warmMilliseconds, warmMilliseconds: 4 * plan.warmMilliseconds };
  for (const server of [bare, product]) await measure(server, asksOf(server), longer, tools);
  for (let round = 0; round < plan.rounds; round++) {
    writes.bare.push(await measure(bare, asksOf(bare), plan, tools));
    writes.command.push(await measure(product, asksOf(product), plan, tools));
  }
  return writes;
}

export function writesTable({ bare, command }: Writes): string {
  const ratios = command.map(({ cpuMs }, round) => cpuMs / (bare[round]?.cpuMs ?? Number.NaN));
  const line = (name: string, own: Measure[]) => {
    const mid = (value: (one: Measure) => number) => median(own.map(value)).toFixed(2);
    const cpu = `${mid((one) => one.cpuMs)} (${mid((one) => one.serverMs)} + ${mid((one) => one.databaseMs)})`;
    return `| ${name} | ${cpu} | ${mid((one) => one.p50Ms)} | ${mid((one) => one.p99Ms)} |`;
  };
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const verdict = median(ratios) <= 1.6 ? 'met' : 'missed';
  return [
    '### A command, recordAttendance, against a bare transaction with the same statements',
    '',
    '| | CPU ms a request (server + PostgreSQL) | p50 ms | p99 ms |',
    '| --- | --: | --: | --: |',
    line('bare transaction (node:http, pg)', bare),
    line('**Maillage**', command),
    '',
    `Ratio ${median(ratios).toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)}); goal ≤ 1.6: ${verdict}.`,
  ].join('\n');
}
