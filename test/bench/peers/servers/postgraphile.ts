import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { BenchViewers } from '../../viewer.ts';

/** PostGraphile 5 as its documentation sets it up, on the tables (`usual`) or on the copy made for it (`tuned`). */
const tuned = process.argv[2] === 'tuned';
const connection = {
  connectionString: process.env.DATABASE_URL,
  options: '-c statement_timeout=10000 -c plan_cache_mode=force_generic_plan -c timezone=UTC -c datestyle=ISO',
};
const pool = new pg.Pool({ ...connection, max: 8 });
const viewers = new BenchViewers(new pg.Pool({ ...connection, max: 2 }));
const ids = (list) => `{${list.join(',')}}`;

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Lists of the people who came are sorted by a column without an index of its own.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: [tuned ? 'tuned' : 'public'] })],
  schema: { defaultBehavior: '+list +connection -insert -update -delete', retryOnInitFail: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false },
  grafast: {
    explain: false,
    async context({ node }) {
      const viewer = await viewers.ofCookie(node.req.headers.cookie);
      const who = { role: 'bench_reader', 'bench.person': viewer.personId ?? '' };
      if (!tuned) return { pgSettings: who };
      return {
        pgSettings: {
          ...who,
          'bench.networks': ids(viewer.networkIds),
          'bench.administered': ids(viewer.adminNetworkIds),
          'bench.bodies': ids(viewer.bodyIds),
          'bench.offices': ids(viewer.officeBodyIds),
        },
      };
    },
  },
});

if (process.argv.includes('--print')) {
  const { printSchema } = await import('postgraphile/graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  process.exit();
}
await instance.getSchema();
const handle = instance.createServ(grafserv).createHandler();
createServer((request, response) => (request.url === '/ready' ? response.end() : handle(request, response))).listen(
  Number(process.env.PORT),
  '127.0.0.1',
);
process.once('SIGTERM', () => process.exit());
