import { readFile, writeFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { type Api, startApi } from '../support/start-api.ts';

const contract = new URL('../../libs/api-contract/schema.graphql', import.meta.url);

/** Law 9. `UPDATE_SCHEMA=1 npx jest schema-contract` writes the file anew: read the difference before it is committed. */
describe('The schema is a contract', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is the printed one in libs/api-contract/schema.graphql', async () => {
    const printed = `${printSchema(lexicographicSortSchema(api.app.get(GraphQLSchemaHost).schema))}\n`;
    if (process.env.UPDATE_SCHEMA) await writeFile(contract, printed);
    expect(await readFile(contract, 'utf8')).toBe(printed);
  });
});
