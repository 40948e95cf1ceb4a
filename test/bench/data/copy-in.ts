import { once } from 'node:events';
import type { Client, Connection, Submittable } from 'pg';

/** What pg's connection can do for COPY, which its types leave out. */
type CopyConnection = Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

/** One `COPY … FROM STDIN`, fed as fast as the server takes it. */
class CopyIn implements Submittable {
  private connection: CopyConnection | undefined;
  private failure: Error | undefined;
  readonly text: string;
  private readonly pieces: Iterable<string>;
  private readonly settle: (failure?: Error) => void;

  constructor(text: string, pieces: Iterable<string>, settle: (failure?: Error) => void) {
    this.text = text;
    this.pieces = pieces;
    this.settle = settle;
  }

  submit(connection: Connection): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  async handleCopyInResponse(): Promise<void> {
    const connection = this.connection;
    if (!connection) return;
    for (const piece of this.pieces) {
      connection.sendCopyFromChunk(Buffer.from(piece));
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }

  handleError(error: Error): void {
    this.failure = error;
  }

  handleReadyForQuery(): void {
    this.settle(this.failure);
  }

  handleCommandComplete(): void {}
  handleCopyData(): void {}
  handleEmptyQuery(): void {}
}

/** @throws what PostgreSQL refuses; nothing of this table is then kept. */
export function copyIn(client: Client, text: string, pieces: Iterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(text, pieces, (failure) => (failure ? reject(failure) : resolve())));
  });
}
