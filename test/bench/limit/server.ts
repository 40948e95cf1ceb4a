import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import type { ReadName } from '../reads.ts';
import { type BenchViewer, BenchViewers } from '../viewer.ts';
import { limitSql } from './sql.ts';
import { limitValues } from './values.ts';
import { BareWrite } from './write.ts';

/**
 * The limit: node:http, and one hand-written prepared statement whose text is passed on. No framework, no GraphQL; the
 * same rights, the same viewer kept 30 s, the same settings of the connections.
 */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 8,
  options:
    '-c statement_timeout=10000 -c plan_cache_mode=force_generic_plan -c timezone=UTC -c datestyle=ISO -c idle_in_transaction_session_timeout=30000',
});
const viewers = new BenchViewers(pool);
const bare = new BareWrite(pool);

const server = createServer(async (request, response) => {
  if (request.url === '/ready') return response.end();
  const path = request.url?.slice(1);
  try {
    const [viewer, body] = await Promise.all([viewers.ofCookie(request.headers.cookie), bodyOf(request)]);
    const asked = JSON.parse(body) as Record<string, string>;
    const json =
      path === 'recordAttendance'
        ? await bare.recordAttendance(
            { attendanceId: asked.attendanceId ?? '', state: asked.state ?? '' },
            viewer.personId,
          )
        : await answer(path as ReadName, asked, viewer);
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(json) };
    response.writeHead(200, headers).end(json);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit());

async function answer(read: ReadName, asked: Record<string, string>, viewer: BenchViewer): Promise<string> {
  const values = limitValues(read, asked, viewer);
  const { rows } = await pool.query<{ json: string }>({ name: read, text: limitSql[read], values });
  return rows[0]?.json ?? '';
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (piece) => (text += piece));
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}
