/**
 * Carries a table from one server to another by COPY, which pg does not offer by itself: what the source sends is handed
 * to the target piece by piece, as fast as the slower of the two.
 *
 * @typedef {object} Wire what of pg's connection is used here
 * @property {(text: string) => void} query
 * @property {(message: Buffer) => void} sendCopyFromChunk
 * @property {() => void} endCopyFrom
 * @property {(reason: string) => void} sendCopyFail
 * @property {() => void} sync
 * @property {import('node:net').Socket} stream
 */

/**
 * @param {import('pg').Client} source
 * @param {import('pg').Client} target
 * @param {{ out: string, in: string }} statements `copy … to stdout` and `copy … from stdin`
 * @param {(bytes: number) => void} [passed]
 * @returns {Promise<void>} rejects with the error of whichever side failed
 */
export async function pump(source, target, statements, passed = () => undefined) {
  const entry = new CopyIn(statements.in);
  target.query(entry);
  await entry.ready;
  const exit = new CopyOut(statements.out, (piece, connection) => {
    passed(piece.length);
    entry.write(piece, connection);
  });
  source.query(exit);
  try {
    await exit.ended;
  } catch (error) {
    entry.fail(String(error));
    await entry.ended.catch(() => undefined);
    throw error;
  }
  entry.end();
  await entry.ended;
}

/** What both directions have in common: a query whose end is a promise. */
class Copy {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** @type {Error | undefined} */
    this.error = undefined;
    /** @type {Promise<void>} */
    this.ended = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.ended.catch(() => undefined);
  }

  /** @param {Wire} connection */
  submit(connection) {
    this.connection = connection;
    connection.query(this.text);
  }

  /** @param {Error} error */
  handleError(error) {
    this.error = error;
    this.reject?.(error);
  }

  handleReadyForQuery() {
    if (!this.error) this.resolve?.();
  }

  handleCommandComplete() {}

  handleEmptyQuery() {}
}

class CopyIn extends Copy {
  /** @param {string} text */
  constructor(text) {
    super(text);
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve, reject) => {
      this.open = resolve;
      this.ended.catch(reject);
    });
  }

  handleCopyInResponse() {
    this.open?.();
  }

  /** Holds the giver back while the wire is full. @param {Buffer} piece @param {Wire} giver */
  write(piece, giver) {
    const wire = this.connection;
    if (!wire || this.error) return;
    wire.sendCopyFromChunk(piece);
    if (!wire.stream.writableNeedDrain || giver.stream.isPaused()) return;
    giver.stream.pause();
    const goOn = () => {
      wire.stream.off('drain', goOn).off('close', goOn);
      giver.stream.resume();
    };
    wire.stream.on('drain', goOn).on('close', goOn);
  }

  end() {
    if (!this.error) this.connection?.endCopyFrom();
  }

  /** @param {string} reason */
  fail(reason) {
    if (!this.error) this.connection?.sendCopyFail(reason);
  }
}

class CopyOut extends Copy {
  /** @param {string} text @param {(piece: Buffer, connection: Wire) => void} take */
  constructor(text, take) {
    super(text);
    this.take = take;
  }

  /** @param {{ chunk: Buffer }} message */
  handleCopyData({ chunk }) {
    if (this.connection) this.take(chunk, this.connection);
  }
}
