import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { agendaProposalPolicy, meetingPolicy } from '../meetings.policy.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { proposeAgendaItem } from './propose-agenda-item.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';
import { takeAgendaProposal } from './take-agenda-proposal.ts';
import { updateAgendaItem } from './update-agenda-item.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

/** A meeting ahead, and each gesture that makes its agenda read otherwise. */
async function ahead(convenedAt: Date | null) {
  const body = await given.body({ network: await given.network() });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, agendaItems: [{ title: 'Bilan' }] });
  await given.db.update(MeetingEntity, { id: meeting.id }, { convenedAt });
  const agendaItemId = meeting.agendaItems[0]?.id ?? '';
  const revision = async () => (await given.db.findOneByOrFail(MeetingEntity, { id: meeting.id })).revision;
  const update = (input: { title?: string; durationMinutes?: number }) =>
    given.run(secretary, meetingPolicy.updateAgendaItem, updateAgendaItem, { agendaItemId, ...input });
  const gestures = {
    add: () =>
      given.run(secretary, meetingPolicy.addAgendaItem, addAgendaItem, {
        meetingId: meeting.id,
        title: 'CLAS',
        kind: 'DISCUSSION',
      }),
    rename: () => update({ title: 'Bilan 2026' }),
    take: async () => {
      const { agendaProposal } = await given.run(secretary, bodyPolicy.proposeAgendaItem, proposeAgendaItem, {
        bodyId: body.id,
        title: 'Transport',
        kind: 'DISCUSSION',
      });
      await given.run(secretary, agendaProposalPolicy.takeAgendaProposal, takeAgendaProposal, {
        agendaProposalId: agendaProposal,
        meetingId: meeting.id,
      });
    },
    remove: () => given.run(secretary, meetingPolicy.removeAgendaItem, removeAgendaItem, { agendaItemId }),
  };
  return { gestures: Object.values(gestures), update, revision };
}

describe('markAgendaChanged', () => {
  it('raises the revision at each item added, renamed, taken or removed once the invitation left', async () => {
    const { gestures, revision } = await ahead(new Date());
    const seen: number[] = [await revision()];
    for (const gesture of gestures) {
      await gesture();
      seen.push(await revision());
    }
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  it('leaves it while nothing was sent, and when the titles stay', async () => {
    const unsent = await ahead(null);
    for (const gesture of unsent.gestures) await gesture();
    expect(await unsent.revision()).toBe(0);
    const sent = await ahead(new Date());
    await sent.update({ title: 'Bilan', durationMinutes: 30 });
    expect(await sent.revision()).toBe(0);
  });
});
