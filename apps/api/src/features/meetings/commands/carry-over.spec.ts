import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenMeeting, givenIn } from '../../../../../../test/support/given.ts';
import { givenUpload } from '../../../../../../test/support/given-upload.ts';
import { allEntities } from '../../../create-services.ts';
import { bodyPolicy } from '../../governance/index.ts';
import type { CarryOverAgendaItemsInput, ScheduleNextMeetingInput } from '../api/agenda.inputs.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { addAgendaDocument } from './add-agenda-document.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { carryOverAgendaItems } from './carry-over-agenda-items.ts';
import { proposeAgendaItem } from './propose-agenda-item.ts';
import { scheduleNextMeeting } from './schedule-next-meeting.ts';
import { setAgendaTemplate } from './set-agenda-template.ts';
import { updateMeeting } from './update-meeting.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

/** A held meeting where « a » ended on a decision, « b » and « c » on nothing, and « s » comes back by itself. */
async function held() {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({
    body,
    held: true,
    startsAt: new Date('2026-03-05T08:00:00Z'),
    agendaItems: [{ title: 'a' }, { title: 'b' }, { title: 'c' }, { title: 's', standing: 'CLOSING' }],
  });
  await given.outcome({ meeting });
  const carry = (input: Partial<CarryOverAgendaItemsInput> = {}) =>
    given.run(secretary, meetingPolicy.carryOverAgendaItems, carryOverAgendaItems, { meetingId: meeting.id, ...input });
  const next = (input: Partial<ScheduleNextMeetingInput> = {}) =>
    given.run(secretary, meetingPolicy.scheduleNextMeeting, scheduleNextMeeting, {
      meetingId: meeting.id,
      startsAt: new Date('2026-04-02T07:00:00Z'),
      ...input,
    });
  return { network, body, secretary, meeting, carry, next };
}

const agenda = (meetingId: string) =>
  given.db.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
const titles = async (meetingId: string) => (await agenda(meetingId)).map(({ title }) => title);
const itemOf = (meeting: GivenMeeting, title: string) =>
  meeting.agendaItems.find((item) => item.title === title)?.id ?? '';

describe('carryOverAgendaItems', () => {
  it('carries what was not dealt with over to the next meeting, after its review, with its origin', async () => {
    const { network, body, meeting, carry } = await held();
    const later = await given.meeting({ body, startsAt: new Date('2026-05-05T08:00:00Z') });
    const next = await given.meeting({
      body,
      startsAt: new Date('2026-04-02T08:00:00Z'),
      agendaItems: [{ title: 'Relevé', standing: 'REVIEW' }, { title: 'Neuf' }],
    });
    expect(await carry()).toEqual({ meeting: meeting.id, toMeeting: next.id });
    expect(await titles(next.id)).toEqual(['Relevé', 'b', 'c', 'Neuf']);
    expect((await agenda(next.id))[1]).toMatchObject({
      carriedFromItemId: itemOf(meeting, 'b'),
      originItemId: itemOf(meeting, 'b'),
    });
    expect(await titles(later.id)).toEqual(['Tour de table']);
    expect(await given.facts(network)).toContainEqual({
      name: 'meetings.agendaItemsCarriedOver',
      payload: { meetingId: meeting.id, bodyId: body.id, toMeetingId: next.id },
    });
  });

  it('finds the next meeting where it was moved to, and the items stay with it when it moves again', async () => {
    const { body, secretary, carry } = await held();
    const moved = await given.meeting({ body, startsAt: new Date('2026-04-02T08:00:00Z') });
    const other = await given.meeting({ body, startsAt: new Date('2026-04-20T08:00:00Z') });
    const move = (startsAt: string) =>
      given.run(secretary, meetingPolicy.updateMeeting, updateMeeting, {
        meetingId: moved.id,
        startsAt: new Date(startsAt),
      });
    await move('2026-05-12T08:00:00Z');
    expect((await carry()).toMeeting).toBe(other.id);
    const second = await held();
    const alone = await given.meeting({ body: second.body, startsAt: new Date('2026-04-02T08:00:00Z') });
    expect((await second.carry()).toMeeting).toBe(alone.id);
    await given.run(second.secretary, meetingPolicy.updateMeeting, updateMeeting, {
      meetingId: alone.id,
      startsAt: new Date('2026-06-12T08:00:00Z'),
    });
    expect(await titles(alone.id)).toEqual(['b', 'c', 'Tour de table']);
  });

  it('keeps the first origin from meeting to meeting', async () => {
    const { body, secretary, meeting, carry } = await held();
    const next = await given.meeting({ body, startsAt: new Date('2026-04-02T08:00:00Z'), agendaItems: [] });
    await carry({ agendaItemIds: [itemOf(meeting, 'b')] });
    await given.run(secretary, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId: next.id });
    const third = await given.meeting({ body, startsAt: new Date('2026-05-02T08:00:00Z'), agendaItems: [] });
    const [second] = await agenda(next.id);
    await carry({ meetingId: next.id });
    expect(await agenda(third.id)).toMatchObject([
      { title: 'b', carriedFromItemId: second?.id, originItemId: itemOf(meeting, 'b') },
    ]);
  });

  it('waits in the backlog of the body when no meeting is planned, and is not carried twice', async () => {
    const { body, meeting, carry } = await held();
    expect(await carry()).toEqual({ meeting: meeting.id, toMeeting: null });
    const waiting = await given.db.find(AgendaProposalEntity, { where: { bodyId: body.id }, order: { title: 'ASC' } });
    expect(waiting).toMatchObject([
      { title: 'b', state: 'OPEN', originItemId: itemOf(meeting, 'b') },
      { title: 'c', state: 'OPEN', originItemId: itemOf(meeting, 'c') },
    ]);
    await expect(carry()).rejects.toThrow('NOTHING_TO_CARRY_OVER');
    await expect(carry({ agendaItemIds: [itemOf(meeting, 'b')] })).rejects.toMatchObject({
      code: 'AGENDA_ITEM_ALREADY_CARRIED',
      params: { title: 'b' },
    });
    expect(await given.db.countBy(AgendaProposalEntity, { bodyId: body.id })).toBe(2);
  });

  it('takes the documents along, for nobody more', async () => {
    const { network, body, secretary, meeting, carry } = await held();
    const attach = async (title: string, visibility: 'NETWORK' | 'RESTRICTED') => {
      const file = await givenUpload(given.db, { network, by: secretary });
      await given.run(secretary, meetingPolicy.addAgendaDocument, addAgendaDocument, {
        agendaItemId: itemOf(meeting, 'b'),
        fileId: file.id,
        title,
        visibility,
        ...(visibility === 'RESTRICTED' ? { namedPersonIds: [secretary.personId ?? ''] } : {}),
      });
    };
    await attach('note', 'NETWORK');
    await attach('réservé', 'RESTRICTED');
    const next = await given.meeting({ body, startsAt: new Date('2026-04-02T08:00:00Z'), visibility: 'PUBLIC' });
    await carry();
    const documents = await given.db.find(AgendaDocumentEntity, {
      where: { meetingId: next.id },
      order: { title: 'ASC' },
    });
    expect(documents).toMatchObject([
      { title: 'note', visibility: 'BODY' },
      { title: 'réservé', visibility: 'RESTRICTED', namedPersonIds: [secretary.personId] },
    ]);
  });

  it('asks which items to carry from a restricted meeting to where others read', async () => {
    const { body, secretary, meeting, carry } = await held();
    const reader = secretary.personId ?? '';
    await given.db.update(MeetingEntity, { id: meeting.id }, { visibility: 'RESTRICTED', namedPersonIds: [reader] });
    await expect(carry()).rejects.toThrow('CARRY_OVER_MORE_READERS');
    const next = await given.meeting({ body, startsAt: new Date('2026-04-02T08:00:00Z') });
    await expect(carry()).rejects.toThrow('CARRY_OVER_MORE_READERS');
    expect(await titles(next.id)).toEqual(['Tour de table']);
    await carry({ agendaItemIds: [itemOf(meeting, 'b')] });
    expect(await titles(next.id)).toContain('b');
    await given.db.update(MeetingEntity, { id: next.id }, { visibility: 'RESTRICTED', namedPersonIds: [reader] });
    await carry();
    expect(await titles(next.id)).toContain('c');
  });

  it('refuses what is still ahead, another body’s meeting, and who does not run it', async () => {
    const { network, body, meeting, carry } = await held();
    const ahead = await given.meeting({ body, startsAt: new Date('2026-04-02T08:00:00Z') });
    await expect(carry({ meetingId: ahead.id })).rejects.toThrow('MEETING_STILL_AHEAD');
    const elsewhere = await given.meeting({ body: await given.body({ network }) });
    const administrator = await given.administrator(network);
    await expect(
      given.run(administrator, meetingPolicy.carryOverAgendaItems, carryOverAgendaItems, {
        meetingId: meeting.id,
        toMeetingId: elsewhere.id,
      }),
    ).rejects.toThrow('OTHER_BODY_MEETING');
    await expect(
      given.run(await given.seated(body), meetingPolicy.carryOverAgendaItems, carryOverAgendaItems, {
        meetingId: meeting.id,
      }),
    ).rejects.toThrow('FORBIDDEN');
    expect(await titles(ahead.id)).toEqual(['Tour de table']);
  });
});

describe('scheduleNextMeeting', () => {
  it('prepares the next meeting from the last: place, hour, standing items, unfinished items, proposals', async () => {
    const { body, secretary, meeting, next } = await held();
    await given.db.update(MeetingEntity, { id: meeting.id }, { place: 'Mairie', durationMinutes: 90 });
    await given.run(secretary, bodyPolicy.setAgendaTemplate, setAgendaTemplate, {
      bodyId: body.id,
      items: [
        { title: 'Relevé du …', kind: 'VALIDATION', standing: 'REVIEW' },
        { title: 'Questions diverses', kind: 'DISCUSSION', standing: 'CLOSING' },
      ],
    });
    const { agendaProposal } = await given.run(secretary, bodyPolicy.proposeAgendaItem, proposeAgendaItem, {
      bodyId: body.id,
      title: 'Transport',
      kind: 'DISCUSSION',
    });
    const { meeting: id } = await next({
      agendaItemIds: [itemOf(meeting, 'c')],
      agendaProposalIds: [agendaProposal],
    });
    expect(await given.db.findOneBy(MeetingEntity, { id })).toMatchObject({
      title: meeting.title,
      place: 'Mairie',
      durationMinutes: 90,
      state: 'SCHEDULED',
      startsAt: new Date('2026-04-02T07:00:00Z'),
    });
    expect(await titles(id)).toEqual(['Relevé du 5\u00A0mars 2026', 'c', 'Transport', 'Questions diverses']);
  });

  it('takes what is usual for the kind of body when it has set no standing items', async () => {
    const { next } = await held();
    const { meeting: id } = await next();
    expect(await titles(id)).toEqual([
      'Approbation du relevé de décisions du 5\u00A0mars 2026',
      "Points d'avancement",
      'Date de la prochaine séance',
      'Questions diverses',
    ]);
  });

  it('plans nothing when a part of it is refused', async () => {
    const { body, meeting, next, carry } = await held();
    await carry();
    const before = await given.db.countBy(MeetingEntity, { bodyId: body.id });
    await expect(next({ agendaItemIds: [itemOf(meeting, 'b')] })).rejects.toThrow('AGENDA_ITEM_ALREADY_CARRIED');
    await expect(next({ startsAt: new Date('2026-03-09T07:00:00Z') })).rejects.toThrow('MEETING_IN_PAST');
    await expect(next({ agendaProposalIds: [meeting.id] })).rejects.toThrow('AGENDA_PROPOSAL_NOT_FOUND');
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id })).toBe(before);
  });

  it('is for who runs the meeting', async () => {
    const { body, meeting } = await held();
    await expect(
      given.run(await given.seated(body), meetingPolicy.scheduleNextMeeting, scheduleNextMeeting, {
        meetingId: meeting.id,
        startsAt: new Date('2026-04-02T07:00:00Z'),
      }),
    ).rejects.toThrow('FORBIDDEN');
  });
});
