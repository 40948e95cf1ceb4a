import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { Unpack } from 'tar';
import { packCluster } from '../../tools/backup-cluster.mjs';
import { tarEnd } from '../../tools/backup-pack.mjs';
import { startPostgres } from '../../tools/postgres.mjs';

/**
 * The promise: a copy of the folder of a database that is written to is whole, because PostgreSQL is told of it. The same
 * copy without telling it loses what was acknowledged: the second test must go on finding so, else the first proves nothing.
 */
const timeoutMs = 60_000;
type Server = Awaited<ReturnType<typeof startPostgres>>;

describe('A hot copy of the database', () => {
  let folder: string;
  let server: Server;
  let client: Client;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-copy-'));
    chmodSync(folder, 0o711);
    server = await startPostgres({ dataFolder: join(folder, 'source') });
    client = await connect(server);
    await client.query('create table kept (id int primary key, words text)');
    await client.query(`insert into kept select i, repeat('a', 200) from generate_series(1, 2000) i`);
  }, timeoutMs);

  afterAll(async () => {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  }, timeoutMs);

  /** Copies while rows are written, updated and checkpointed after the tables were read; gives the rows of the copy. */
  async function rowsOfCopy(announced: boolean): Promise<unknown> {
    const place = join(folder, announced ? 'announced' : 'plain');
    mkdirSync(place);
    cpSync(join(folder, 'source', 'secrets'), join(place, 'secrets'), { recursive: true });
    const meanwhile = async () => {
      await client.query(
        `insert into kept select i, repeat('b', 200) from generate_series(2001, 6000) i on conflict do nothing`,
      );
      await client.query(`update kept set words = 'c' where id <= 1000`);
      await client.query('checkpoint');
    };
    const copier = await connect(server);
    const packed = { files: 0, bytes: 0 };
    const options = { cluster: join(folder, 'source', 'postgres'), client: copier, packed, announced, meanwhile };
    await pipeline(Readable.from(withEnd(packCluster(options))), new Unpack({ cwd: place, strict: true }));
    await copier.end();
    return rowsIn(place);
  }

  it(
    'has every row that was acknowledged before its end',
    async () => {
      const wanted = { rows: 6000, changed: 1000 };
      expect(await rowsOfCopy(true)).toEqual(wanted);
    },
    timeoutMs,
  );

  it(
    'would lose rows if PostgreSQL were not told of it',
    async () => {
      await client.query('truncate kept');
      await client.query(`insert into kept select i, repeat('a', 200) from generate_series(1, 2000) i`);
      await client.query('checkpoint');
      expect(await rowsOfCopy(false)).not.toEqual({ rows: 6000, changed: 1000 });
    },
    timeoutMs,
  );
});

async function connect(server: Server): Promise<Client> {
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  return client;
}

async function* withEnd(content: AsyncIterable<Buffer>) {
  yield* content;
  yield tarEnd;
}

/** The rows of the copy once a server has recovered it, or why there is none. */
async function rowsIn(place: string): Promise<unknown> {
  try {
    const server = await startPostgres({ dataFolder: place });
    try {
      const client = await connect(server);
      const { rows } = await client.query(
        `select count(*)::int as rows, count(*) filter (where words = 'c')::int as changed from kept`,
      );
      await client.end();
      return rows[0];
    } finally {
      await server.stop();
    }
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}
