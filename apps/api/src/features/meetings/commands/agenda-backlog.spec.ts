import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { bodyPolicy } from '../../governance/index.ts';
import type { ProposeAgendaItemInput } from '../api/agenda.inputs.ts';
import { agendaProposalPolicy, meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import { declineAgendaProposal } from './decline-agenda-proposal.ts';
import { proposeAgendaItem } from './propose-agenda-item.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';
import { takeAgendaProposal } from './take-agenda-proposal.ts';
import { withdrawAgendaProposal } from './withdraw-agenda-proposal.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

async function committee() {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const member = await given.seated(body);
  // 23 days after the hour of the tests.
  const meeting = await given.meeting({ body, startsAt: new Date('2026-04-02T08:00:00Z') });
  const propose = async (input: Partial<ProposeAgendaItemInput> = {}, viewer: Viewer = member) =>
    (
      await given.run(viewer, bodyPolicy.proposeAgendaItem, proposeAgendaItem, {
        bodyId: body.id,
        title: ' Transport des familles ',
        kind: 'DISCUSSION',
        ...input,
      })
    ).agendaProposal;
  const take = (agendaProposalId: string, meetingId = meeting.id, viewer: Viewer = secretary) =>
    given.run(viewer, agendaProposalPolicy.takeAgendaProposal, takeAgendaProposal, { agendaProposalId, meetingId });
  const found = (id: string) => given.db.findOneByOrFail(AgendaProposalEntity, { id });
  return { network, body, secretary, member, meeting, propose, take, found };
}

const ruleCallDays = (body: { id: string; networkId: string }, days: number) =>
  given.db.query(
    `insert into governance_body_rules (network_id, body_id, agenda_call_days, updated_at) values ($1, $2, $3, now())`,
    [body.networkId, body.id, days],
  );

describe('proposeAgendaItem', () => {
  it('waits in the backlog of the body, presented by who proposes unless told', async () => {
    const { network, body, member, propose, found } = await committee();
    const id = await propose({ note: ' Trois familles l’ont demandé. ', durationMinutes: 15, framework: 'PRE' });
    expect(await found(id)).toMatchObject({
      title: 'Transport des familles',
      state: 'OPEN',
      note: 'Trois familles l’ont demandé.',
      framework: 'PRE',
      proposedByPersonId: member.personId,
      presenterPersonId: member.personId,
    });
    expect(await found(await propose({ presenterLabel: 'la Ville' }))).toMatchObject({
      presenterPersonId: null,
      presenterLabel: 'la Ville',
    });
    expect(await given.facts(network)).toContainEqual({
      name: 'meetings.agendaItemProposed',
      payload: { bodyId: body.id, agendaProposalId: id },
    });
  });

  it('is received for a meeting until ten days before it, or as the body rules', async () => {
    const { body, propose } = await committee();
    const near = await given.meeting({ body, startsAt: new Date('2026-03-19T08:00:00Z') });
    await expect(propose({ meetingId: near.id })).rejects.toMatchObject({
      code: 'AGENDA_CALL_CLOSED',
      params: { lastDay: '2026-03-09' },
    });
    const onTheDay = await given.meeting({ body, startsAt: new Date('2026-03-20T08:00:00Z') });
    await expect(propose({ meetingId: onTheDay.id })).resolves.toMatch(/-/);
    await ruleCallDays(body, 3);
    await expect(propose({ meetingId: near.id })).resolves.toMatch(/-/);
  });

  it('is for who sits in the body, for one of its own meetings that is not over', async () => {
    const { network, body, propose } = await committee();
    await expect(propose({}, await given.member(network))).rejects.toThrow('FORBIDDEN');
    await expect(propose({}, await given.stranger())).rejects.toThrow('BODY_NOT_FOUND');
    await expect(propose({ title: '  ' })).rejects.toThrow('INVALID_INPUT');
    const other = await given.meeting({ body: await given.body({ network }), startsAt: new Date('2026-05-02T08:00Z') });
    await expect(propose({ meetingId: other.id })).rejects.toThrow('OTHER_BODY_MEETING');
    const cancelled = await given.meeting({ body, state: 'CANCELLED', cancelledAt: given.clock.now });
    await expect(propose({ meetingId: cancelled.id })).rejects.toThrow('MEETING_CANCELLED');
  });
});

describe('takeAgendaProposal, declineAgendaProposal, withdrawAgendaProposal', () => {
  it('puts a proposal on an agenda, once', async () => {
    const { meeting, propose, take, found } = await committee();
    const id = await propose({ kind: 'OPINION', durationMinutes: 20 });
    const both = await Promise.allSettled([take(id), take(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const taken = await found(id);
    expect(taken).toMatchObject({ state: 'TAKEN', decidedAt: given.clock.now });
    expect(await given.db.findBy(AgendaItemEntity, { meetingId: meeting.id })).toHaveLength(2);
    expect(await given.db.findOneBy(AgendaItemEntity, { id: taken.agendaItemId ?? '' })).toMatchObject({
      title: 'Transport des familles',
      kind: 'OPINION',
      durationMinutes: 20,
      position: 2,
    });
    await expect(take(id)).rejects.toThrow('AGENDA_PROPOSAL_CLOSED');
  });

  it('waits again when its item is taken off the agenda', async () => {
    const { secretary, propose, take, found } = await committee();
    const id = await propose();
    await take(id);
    const agendaItemId = (await found(id)).agendaItemId ?? '';
    await given.run(secretary, meetingPolicy.removeAgendaItem, removeAgendaItem, { agendaItemId });
    expect(await found(id)).toMatchObject({ state: 'OPEN', agendaItemId: null, decidedAt: null });
  });

  it('is answered by who runs the body only, for a meeting of that body', async () => {
    const { network, body, member, meeting, propose, take } = await committee();
    const id = await propose();
    await expect(take(id, meeting.id, member)).rejects.toThrow('FORBIDDEN');
    const other = await given.body({ network });
    const elsewhere = await given.meeting({ body: other });
    const administrator = await given.administrator(network);
    await expect(take(id, elsewhere.id, administrator)).rejects.toThrow('OTHER_BODY_MEETING');
    const decline = (viewer: Viewer) =>
      given.run(viewer, agendaProposalPolicy.declineAgendaProposal, declineAgendaProposal, { agendaProposalId: id });
    await expect(decline(member)).rejects.toThrow('FORBIDDEN');
    await expect(decline(await given.seated(other, 'CHAIR'))).rejects.toThrow('AGENDA_PROPOSAL_NOT_FOUND');
    await expect(decline(await given.seated(body, 'CHAIR'))).resolves.toMatchObject({});
  });

  it('keeps the reason of a no', async () => {
    const { secretary, propose, found } = await committee();
    const id = await propose();
    await given.run(secretary, agendaProposalPolicy.declineAgendaProposal, declineAgendaProposal, {
      agendaProposalId: id,
      reason: ' Traité en bureau. ',
    });
    expect(await found(id)).toMatchObject({ state: 'DECLINED', declineReason: 'Traité en bureau.' });
  });

  it('is taken back by who proposed, not by another', async () => {
    const { secretary, member, propose, found } = await committee();
    const id = await propose();
    const withdraw = (viewer: Viewer) =>
      given.run(viewer, agendaProposalPolicy.withdrawAgendaProposal, withdrawAgendaProposal, { agendaProposalId: id });
    await expect(withdraw(secretary)).rejects.toThrow('FORBIDDEN');
    await withdraw(member);
    expect(await found(id)).toMatchObject({ state: 'WITHDRAWN' });
    await expect(withdraw(member)).rejects.toThrow('AGENDA_PROPOSAL_CLOSED');
  });
});
