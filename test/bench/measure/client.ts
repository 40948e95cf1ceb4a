import { connect, type Socket } from 'node:net';

/** Asks of a server for a while over kept connections, in a process of its own. */
export interface Course {
  port: number;
  /** Whole HTTP requests, in base64, sent in turn. */
  requests: string[];
  connections: number;
  milliseconds: number;
  /** Goes on until so many requests were sent, however long it takes. */
  atLeast?: number;
}

export interface Run {
  count: number;
  /** Answers that were no 200. */
  failed: number;
  seconds: number;
  p50Ms: number;
  p99Ms: number;
  bytes: number;
}

/** Reads answers off a socket: knows where one ends, and nothing else. */
class Answers {
  private held: Buffer = Buffer.alloc(0);

  /** @returns the status and length of the answer once it is whole */
  take(piece: Buffer): { status: number; length: number } | undefined {
    this.held = this.held.length === 0 ? piece : Buffer.concat([this.held, piece]);
    const head = this.held.indexOf('\r\n\r\n');
    if (head < 0) return undefined;
    const text = this.held.toString('latin1', 0, head);
    const given = /^content-length: *(\d+)/im.exec(text)?.[1];
    const end = given === undefined ? this.held.indexOf('0\r\n\r\n', head + 2) + 5 : head + 4 + Number(given);
    if (end < head + 4 || this.held.length < end) return undefined;
    this.held = this.held.subarray(end);
    return { status: Number(text.slice(9, 12)), length: end - head - 4 };
  }
}

async function run({ port, requests, connections, milliseconds, atLeast = 0 }: Course): Promise<Run> {
  const bytes = requests.map((request) => Buffer.from(request, 'base64'));
  const latencies: number[] = [];
  const total = { failed: 0, bytes: 0 };
  let turn = 0;
  const began = performance.now();
  const end = began + milliseconds;

  const lane = () =>
    new Promise<void>((resolve, reject) => {
      const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const answers = new Answers();
      let sent = 0;
      const ask = () => {
        sent = performance.now();
        socket.write(bytes[turn++ % bytes.length] as Buffer);
      };
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('data', (piece) => {
        const answer = answers.take(piece);
        if (!answer) return;
        latencies.push(performance.now() - sent);
        total.bytes += answer.length;
        if (answer.status !== 200) total.failed += 1;
        if (performance.now() < end || turn < atLeast) ask();
        else socket.end(() => resolve());
      });
    });
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { count: latencies.length, ...total, seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

process.on('message', (course: Course) => {
  run(course).then(
    (result) => process.send?.({ result }),
    (error: Error) => process.send?.({ failure: error.message }),
  );
});
