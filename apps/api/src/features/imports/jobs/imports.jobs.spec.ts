import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { RecordedFact } from '../../../platform/facts/fact.ts';
import type { Subscriber } from '../../../platform/facts/subscriber.ts';
import { itIsIdempotent } from '../../../platform/jobs/it-is-idempotent.ts';
import { type JobTools, runJob } from '../../../platform/jobs/job-context.ts';
import { networkPolicy } from '../../networks/index.ts';
import { runImport } from '../commands/run-import.ts';
import { startImport } from '../commands/start-import.ts';
import type { WriteImport } from '../commands/write-import.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { checkImportJob } from './check-import.job.ts';
import { forgetImportsClock } from './forget-imports.job.ts';
import { writeImportJob } from './write-import.job.ts';

describe('the jobs of imports', () => {
  let db: TestDatabase;
  let given: Given;
  let imports: ReturnType<typeof importsIn>;
  let network: GivenNetwork;
  let administrator: Viewer;
  let batch: string;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    imports = importsIn(db, given);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    network = await given.network();
    administrator = await given.administrator(network);
  });

  const csv = 'Nom;Prénom;Mél\nMorel;Lucie;\nPetit;Marc;marc@example.org\n';
  const factOf = (): RecordedFact<{ importBatchId: string }> => ({
    id: '00000000-0000-7000-8000-000000000000',
    name: '',
    networkId: network.id,
    payload: { importBatchId: batch },
    viewerPersonId: null,
    requestId: null,
    recordedAt: given.clock.now,
  });
  const job = (
    { name, timeoutSeconds, run }: Subscriber<{ importBatchId: string }>,
    { attempt = 1, tools = imports.tools }: { attempt?: number; tools?: JobTools } = {},
  ) => runJob(tools, { name, attempt, timeoutSeconds }, (context) => run(context, factOf()));
  const observe = async () => ({
    batch: await imports.batch(batch),
    lines: (await imports.lines(batch)).map(({ number, state }) => [number, state]),
    people: await db.dataSource.query(
      `select p.display_name from actors_contact c join actors_person p on p.id = c.person_id
       where c.network_id = $1 order by p.display_name`,
      [network.id],
    ),
  });
  const start = async () => {
    const { id: fileId } = await imports.upload(administrator, network, csv);
    const input = { networkId: network.id, kind: 'PEOPLE' as const, fileId };
    batch = (await given.run(administrator, networkPolicy.startImport, startImport, input)).importBatch;
  };
  const startAndAskToRun = async () => {
    await start();
    await job(checkImportJob);
    await given.run(administrator, importBatchPolicy.runImport, runImport, { importBatchId: batch });
  };

  itIsIdempotent('the check of a file', { arrange: start, run: () => job(checkImportJob), observe });
  itIsIdempotent('the writing of an import', { arrange: startAndAskToRun, run: () => job(writeImportJob), observe });

  it('shows its progress while the transaction of the writing is open', async () => {
    await startAndAskToRun();
    const seen: number[] = [];
    const runCommandAs: JobTools['runCommandAs'] = (personId, permission, command, input) => {
      const { progress } = input as WriteImport;
      const spied = {
        ...input,
        progress: async (percent: number) => {
          await progress(percent);
          seen.push((await imports.batch(batch)).progressPercent);
        },
      };
      return imports.tools.runCommandAs(personId, permission, command, spied);
    };
    await job(writeImportJob, { tools: { ...imports.tools, runCommandAs } });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.every((percent) => percent > 0 && percent < 100)).toBe(true);
  });

  it('say after the last attempt that the work ended, with nothing half done', async () => {
    await startAndAskToRun();
    await db.dataSource.query(
      `alter table actors_contact add constraint ck_test check (email is distinct from 'marc@example.org') not valid`,
    );
    try {
      await expect(job(writeImportJob)).rejects.toThrow('ck_test');
      expect((await imports.batch(batch)).state).toBe('RUNNING');
      await job(writeImportJob, { attempt: writeImportJob.attempts });
    } finally {
      await db.dataSource.query('alter table actors_contact drop constraint ck_test');
    }
    const after = await observe();
    expect(after.batch).toMatchObject({ state: 'FAILED', refusalCode: 'IMPORT_INTERRUPTED' });
    expect(after.people).toHaveLength(1);
    await given.run(administrator, importBatchPolicy.runImport, runImport, { importBatchId: batch });
    await job(writeImportJob);
    expect((await imports.batch(batch)).state).toBe('DONE');
  });

  it('forget, a week later, the lines of what was left lying', async () => {
    await start();
    await job(checkImportJob);
    const forget = () =>
      runJob(imports.tools, { name: 'forget', attempt: 1, timeoutSeconds: 30 }, forgetImportsClock.run);
    given.clock.now = new Date('2026-03-17T08:59:00Z');
    await forget();
    expect(await imports.lines(batch)).toHaveLength(2);
    given.clock.now = new Date('2026-03-17T09:01:00Z');
    await forget();
    expect(await imports.lines(batch)).toHaveLength(0);
    expect((await imports.batch(batch)).state).toBe('DISCARDED');
    given.clock.now = new Date('2026-03-10T09:00:00Z');
  });
});
