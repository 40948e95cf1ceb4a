import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What the network does between a client and a server. `pass`: nothing special. `pulled`: the cable is out, whatever is
 * sent waits and arrives when it is back. `reset`: connections are cut and refused. `halfOpen`: the server has forgotten
 * every connection without a word, those that are open stay silent for ever; new ones work.
 */
export type TcpFault = 'pass' | 'pulled' | 'reset' | 'halfOpen';

export interface TcpProxy {
  port: number;
  /** The address of a server behind this proxy, seen through it. */
  through(url: string): string;
  /** What happens to connections from now on; those that are open included. */
  become(fault: TcpFault): void;
  /** Each piece of data waits that long, in milliseconds. */
  delay(milliseconds: number): void;
  /** Lets that many requests through to the server, and cuts the line at the first byte of the answer of each. */
  cutAnswers(count: number): void;
  close(): Promise<void>;
}

interface Line {
  client: Socket;
  server: Socket;
  isForgotten: boolean;
}

/** A network cable that can be pulled, between a client and a server of the loopback address. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const lines = new Set<Line>();
  let fault: TcpFault = 'pass';
  let delayMs = 0;
  let answersToCut = 0;

  const cut = (line: Line) => {
    lines.delete(line);
    line.client.resetAndDestroy();
    line.server.resetAndDestroy();
  };
  /** Bytes keep their order: each piece waits for the one before. */
  const carry = (line: Line, from: Socket, to: Socket, isAnswer: boolean) => {
    let before = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      if (line.isForgotten) return;
      if (isAnswer && answersToCut > 0) {
        answersToCut -= 1;
        return cut(line);
      }
      const pause = delayMs;
      before = before.then(async () => {
        if (pause > 0) await wait(pause);
        if (!to.destroyed && !line.isForgotten) to.write(piece);
      });
    });
    from.on('end', () => void before.then(() => line.isForgotten || to.end()));
    from.on('close', () => {
      lines.delete(line);
      if (!line.isForgotten) to.destroy();
    });
    from.on('error', () => cut(line));
  };

  const listener = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => undefined);
    if (fault === 'reset') return void client.resetAndDestroy();
    const server = createConnection({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
    const line = { client, server, isForgotten: false };
    lines.add(line);
    carry(line, client, server, false);
    carry(line, server, client, true);
    if (fault === 'pulled') for (const end of [client, server]) end.pause();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;

  return {
    port,
    through: (url) => {
      const seen = new URL(url);
      seen.hostname = '127.0.0.1';
      seen.port = String(port);
      return seen.href;
    },
    become: (next) => {
      fault = next;
      for (const line of lines) {
        if (next === 'reset') cut(line);
        else if (next === 'halfOpen') line.isForgotten = true;
        else for (const end of [line.client, line.server]) next === 'pulled' ? end.pause() : end.resume();
      }
      if (next === 'halfOpen') fault = 'pass';
    },
    delay: (milliseconds) => {
      delayMs = milliseconds;
    },
    cutAnswers: (count) => {
      answersToCut = count;
    },
    close: async () => {
      for (const line of lines) cut(line);
      listener.close();
      await once(listener, 'close');
    },
  };
}
