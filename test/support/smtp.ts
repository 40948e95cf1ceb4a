import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface SmtpFaults {
  /** Answers 451 to that many first recipients, as greylisting does. */
  greylist?: number;
  /** Cuts the connection that many times, after the whole message came in and before it is acknowledged. */
  dropAfterData?: number;
  /** Greets so late, as an overloaded server does. */
  bannerAfterMs?: number;
  /** Refuses every recipient for good with this code. */
  refuse?: number;
}

export interface TestSmtp {
  url: string;
  port: number;
  /** Messages that the server holds, in the order in which they came; a dropped one is among them. */
  received: Email[];
  close(): Promise<void>;
}

const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });

/** A mail server of one's own on the loopback address, with the faults asked for. */
export async function startSmtp(faults: SmtpFaults = {}, port = 0): Promise<TestSmtp> {
  const received: Email[] = [];
  let greylisted = 0;
  let dropped = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, callback) => void setTimeout(callback, faults.bannerAfterMs ?? 0),
    onRcptTo: (_address, _session, callback) => {
      if (faults.refuse) return callback(refusal(faults.refuse, 'No such user <who@example.org>'));
      if (greylisted < (faults.greylist ?? 0)) {
        greylisted += 1;
        return callback(refusal(451, 'Greylisted, please try again later'));
      }
      callback();
    },
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        received.push(await PostalMime.parse(Buffer.concat(chunks)));
        if (dropped < (faults.dropAfterData ?? 0)) {
          dropped += 1;
          for (const connection of server.connections) connection._socket.destroy();
          return;
        }
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
