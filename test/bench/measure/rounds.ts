import { type ViewerKind, viewerKinds } from '../data/shape.ts';
import type { Server, Variant } from '../processes.ts';
import { type Ask, askOf, type ReadName, readNames } from '../reads.ts';
import { textsOf } from '../texts.ts';
import { type Backends, cpuMs } from './cpu.ts';
import { type LoadClient, requestOf } from './load-client.ts';

/** What one server took for one kind of request. */
export interface Measure {
  /** Of one request: the server's process and its backends of PostgreSQL. */
  cpuMs: number;
  serverMs: number;
  databaseMs: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  bytes: number;
}

/** A measure of one variant for one read of one viewer, in one round. */
export interface Cell extends Measure {
  variant: Variant;
  read: ReadName;
  viewer: ViewerKind;
  round: number;
}

/** What measures. */
export interface Tools {
  client: LoadClient;
  backends: Backends;
}

export interface Plan {
  rounds: number;
  milliseconds: number;
  warmMilliseconds: number;
  connections: number;
  /** How many there are to ask about. */
  networks: number;
  /** The instant that stands for now in what is asked. */
  now: string;
}

/** Networks that ask, spread over all of them. */
const asking = 50;

/** What is asked in turn: one network after the other, each by its own viewer. */
export function asksOf(
  variant: Variant,
  read: ReadName,
  viewer: ViewerKind,
  { now, networks }: Pick<Plan, 'now' | 'networks'>,
): Ask[] {
  const texts = textsOf(variant);
  return Array.from({ length: asking }, (_, index) =>
    askOf(variant, read, viewer, { network: Math.floor((index * networks) / asking), now, texts }),
  );
}

/** Lets every server compile what it will run: a server that has just started says nothing of the same an hour later. */
export async function warmUp(servers: Server[], plan: Plan, client: LoadClient): Promise<void> {
  for (const { variant, port } of servers) {
    for (const read of readNames) {
      const requests = viewerKinds.flatMap((viewer) => asksOf(variant, read, viewer, plan).map(requestOf));
      const { connections, warmMilliseconds } = plan;
      await client.run({ port, requests, connections, milliseconds: 4 * warmMilliseconds, atLeast: requests.length });
    }
  }
}

/** Measures every cell once: each read and viewer, each variant right after the other. */
export async function runRound(round: number, servers: Server[], plan: Plan, tools: Tools): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const read of readNames) {
    for (const viewer of viewerKinds) {
      // Who comes first changes from round to round: what one leaves in a cache must not always serve the same one.
      const order = servers.map((_, index) => servers[(index + round) % servers.length] as Server);
      for (const server of order) {
        const asks = asksOf(server.variant, read, viewer, plan);
        cells.push({ variant: server.variant, read, viewer, round, ...(await measure(server, asks, plan, tools)) });
      }
    }
  }
  return cells;
}

/** @throws when an answer was no 200 */
export async function measure(
  { application, port, pid }: Server,
  asks: Ask[],
  { milliseconds, warmMilliseconds, connections }: Plan,
  { client, backends }: Tools,
): Promise<Measure> {
  const requests = asks.map(requestOf);
  // Every viewer has asked once before anything is timed: their places are known for the next 30 seconds.
  await client.run({ port, requests, connections, milliseconds: warmMilliseconds, atLeast: requests.length });
  const pids = await backends.pids(application);
  const spent = () => ({ server: cpuMs(pid), backends: pids.map((backend) => cpuMs(backend)) });
  const before = spent();
  const run = await client.run({ port, requests, connections, milliseconds });
  const after = spent();
  if (run.failed > 0) throw new Error(`${application}: ${run.failed} answers of ${run.count} were no 200`);
  const serverMs = (after.server - before.server) / run.count;
  // A backend that had nothing to do has left meanwhile: a pool closes its idle connections.
  const grown = after.backends.map((spentMs, index) => Math.max(0, spentMs - (before.backends[index] ?? 0)));
  const databaseMs = grown.reduce((sum, backendMs) => sum + backendMs, 0) / run.count;
  const { p50Ms, p99Ms } = run;
  const perSecond = run.count / run.seconds;
  return { cpuMs: serverMs + databaseMs, serverMs, databaseMs, perSecond, p50Ms, p99Ms, bytes: run.bytes / run.count };
}
