import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { isReady } from './api-process.ts';

export interface RoundRobin {
  url: string;
  /** Looks at every process now, instead of at its next turn. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** Between two looks at a process's health, as a small reverse proxy has it. */
const lookMs = 500;
/** Looks in a row that find a process red before it is sent nobody: one may be a processor that was busy elsewhere. */
const redLooks = 3;

/**
 * A plain reverse proxy: sends each request to the next process that says it is ready, over connections kept open, and
 * never sends one twice. What a process does not answer is a 502.
 */
export async function startRoundRobin(urls: readonly string[]): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const reds = new Map(urls.map((url) => [url, redLooks]));
  let healthy: readonly string[] = [];
  let turn = 0;
  const look = async () => {
    const looks = urls.map(async (url) => reds.set(url, (await isReady(url)) ? 0 : (reds.get(url) ?? 0) + 1));
    await Promise.all(looks);
    // When all are red, the least red: a busy machine is late with its health before it is late with its work.
    const least = Math.min(...reds.values());
    healthy = urls.filter((url) => (reds.get(url) ?? 0) < Math.max(redLooks, least + 1));
  };
  await look();
  const looking = setInterval(() => void look(), lookMs);

  const forward = (incoming: IncomingMessage, answer: ServerResponse) => {
    turn += 1;
    const target = healthy[turn % Math.max(1, healthy.length)];
    if (!target) return void answer.writeHead(502).end('no process is ready');
    const { method, headers } = incoming;
    const onward = request(target + incoming.url, { method, headers, agent }, (given) => {
      answer.writeHead(given.statusCode ?? 502, withoutConnection(given));
      given.pipe(answer);
    });
    onward.on('error', (error) => {
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end(error.message);
    });
    incoming.pipe(onward);
  };

  const server = createServer(forward).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    look,
    close: async () => {
      clearInterval(looking);
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A process that leaves closes its own connection with us, not ours with the client. */
function withoutConnection({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.filter((_, index) => !/^(connection|keep-alive)$/i.test(rawHeaders[index - (index % 2)] ?? ''));
}
