import type { Pool, PoolClient } from 'pg';
import { writeFactsSql } from '../../../apps/api/src/platform/facts/write-facts.ts';

/** Tables that the command reads whole, as TypeORM writes it: every column by name. */
const tables = ['meetings_attendance', 'meetings_meeting', 'governance_body', 'networks_network'] as const;
type Table = (typeof tables)[number];

/**
 * The bare transaction that `recordAttendance` is compared with: the same statements in the same order, unprepared as
 * TypeORM sends them, and nothing around them. Rights are looked at by nobody.
 */
export class BareWrite {
  private selects = new Map<Table, string>();
  private readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  /** @returns the answer that the product gives */
  async recordAttendance(input: { attendanceId: string; state: string }, personId: string | null): Promise<string> {
    if (this.selects.size === 0) this.selects = await this.readColumns();
    const client = await this.pool.connect();
    try {
      await client.query('START TRANSACTION');
      const meetingId = await this.change(client, input, personId);
      await client.query('COMMIT');
      const { rows } = await client.query({ name: 'payload', text: payload, values: [meetingId] });
      return `{"data":{"recordAttendance":{"meeting":${rows[0]?.json ?? null}}}}`;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  private async change(
    client: PoolClient,
    { attendanceId, state }: { attendanceId: string; state: string },
    personId: string | null,
  ): Promise<string> {
    const row = (table: Table, id: string, end = 'limit 1') => this.row(client, table, id, end);
    const line = await row('meetings_attendance', attendanceId);
    const meetingId = line.meetings_attendance_meeting_id ?? '';
    const meeting = await row('meetings_meeting', meetingId);
    const bodyId = meeting.meetings_meeting_body_id ?? '';
    const networkId = meeting.meetings_meeting_network_id ?? '';
    await row('governance_body', bodyId);
    await row('networks_network', networkId);
    await row('meetings_meeting', meetingId, 'limit 1 for update');
    await row('governance_body', bodyId);
    await row('networks_network', networkId);
    await row('meetings_attendance', attendanceId);
    await row('meetings_attendance', attendanceId, '');
    const now = new Date();
    await client.query(update, [state, now, attendanceId]);
    const fact = JSON.stringify({ meetingId, bodyId, attendanceId, state });
    await client.query(writeFactsSql, [
      [networkId],
      ['meetings.attendanceRecorded'],
      [fact],
      personId,
      crypto.randomUUID(),
      now,
    ]);
    return meetingId;
  }

  private async row(client: PoolClient, table: Table, id: string, end: string): Promise<Record<string, string>> {
    const { rows } = await client.query<Record<string, string>>(
      `${this.selects.get(table)} where ${table}.id = $1 ${end}`,
      [id],
    );
    return rows[0] ?? {};
  }

  private async readColumns(): Promise<Map<Table, string>> {
    const { rows } = await this.pool.query<{ table_name: Table; columns: string }>(
      `select table_name, string_agg(table_name || '.' || column_name || ' as ' || table_name || '_' || column_name, ', '
         order by ordinal_position) as columns
       from information_schema.columns where table_schema = 'public' and table_name = any($1) group by table_name`,
      [tables],
    );
    return new Map(rows.map(({ table_name, columns }) => [table_name, `select ${columns} from ${table_name}`]));
  }
}

const update =
  'update meetings_attendance set state = $1, recorded_at = $2, represented_by_person_id = null where id = $3';

const payload = `
  select '{"id":"' || id || '","state":"' || state || '"}' as json from meetings_meeting where id = $1`;
