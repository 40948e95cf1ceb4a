import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

/** Milliseconds that a process has spent on a processor since it began, all its threads together (/proc, Linux); 0 once gone. */
export function cpuMs(pid: number): number {
  let nanoseconds = 0;
  if (!existsSync(`/proc/${pid}/task`)) return 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]);
  }
  return nanoseconds / 1e6;
}

export function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return Number(kilobytes) / 1024;
}

/** The backends that serve one variant, by the name under which it connects. */
export class Backends {
  private readonly client: Client;

  private constructor(client: Client) {
    this.client = client;
  }

  static async open(superuserUrl: string): Promise<Backends> {
    const client = new Client({ connectionString: superuserUrl });
    // The server may be stopped under it when something else has failed: that is what must be told.
    client.on('error', () => undefined);
    await client.connect();
    return new Backends(client);
  }

  async pids(application: string): Promise<number[]> {
    const { rows } = await this.client.query('select pid from pg_stat_activity where application_name = $1', [
      application,
    ]);
    return (rows as { pid: number }[]).map(({ pid }) => pid);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
