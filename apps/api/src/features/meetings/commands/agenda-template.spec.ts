import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { bodyPolicy } from '../../governance/index.ts';
import type { StandingItemInput } from '../api/agenda.inputs.ts';
import type { ScheduledAgendaItemInput } from '../api/meetings.inputs.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { StandingItemEntity } from '../model/standing-item.entity.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { setAgendaTemplate } from './set-agenda-template.ts';
import { updateAgendaItem } from './update-agenda-item.ts';
import { updateMeeting } from './update-meeting.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const review = { title: 'Approbation du relevé de décisions du …', kind: 'VALIDATION', standing: 'REVIEW' } as const;
const progress = { title: 'Points d’avancement', kind: 'INFORMATION', durationMinutes: 30 } as const;
const closing = { title: 'Questions diverses', kind: 'DISCUSSION', standing: 'CLOSING' } as const;

async function committee() {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const set = (items: StandingItemInput[], viewer: Viewer = secretary) =>
    given.run(viewer, bodyPolicy.setAgendaTemplate, setAgendaTemplate, { bodyId: body.id, items });
  const schedule = async (startsAt: string) =>
    (
      await given.run(secretary, bodyPolicy.scheduleMeeting, scheduleMeeting, {
        bodyId: body.id,
        title: 'COTECH',
        startsAt: new Date(startsAt),
        durationMinutes: 120,
      })
    ).meeting;
  const titles = async (meetingId: string) =>
    (await given.db.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } })).map(
      ({ title }) => title,
    );
  return { network, body, secretary, set, schedule, titles };
}

describe('setAgendaTemplate', () => {
  it('replaces the whole list, in its order', async () => {
    const { network, body, set } = await committee();
    await set([closing]);
    await set([review, { ...progress, title: ' Points d’avancement ', section: ' Vie du réseau ', framework: 'PRE' }]);
    const items = await given.db.find(StandingItemEntity, { where: { bodyId: body.id }, order: { position: 'ASC' } });
    expect(items).toMatchObject([
      { position: 1, standing: 'REVIEW' },
      { position: 2, standing: 'REGULAR', title: 'Points d’avancement', section: 'Vie du réseau', framework: 'PRE' },
    ]);
    expect(await given.facts(network)).toContainEqual({
      name: 'meetings.agendaTemplateSet',
      payload: { bodyId: body.id },
    });
    await set([]);
    expect(await given.db.countBy(StandingItemEntity, { bodyId: body.id })).toBe(0);
  });

  it('keeps one whole list when two hands set it at once', async () => {
    const { body, set } = await committee();
    await Promise.all([set([review, progress, closing]), set([progress, closing]), set([closing])]);
    const items = await given.db.find(StandingItemEntity, { where: { bodyId: body.id }, order: { position: 'ASC' } });
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(items.at(-1)).toMatchObject({ title: 'Questions diverses' });
  });

  it('is for who runs the body, with titles and people of the directory', async () => {
    const { network, body, set } = await committee();
    await expect(set([closing], await given.seated(body))).rejects.toThrow('FORBIDDEN');
    await expect(set([closing], await given.stranger())).rejects.toThrow('BODY_NOT_FOUND');
    await expect(set([{ ...closing, title: ' ' }])).rejects.toMatchObject({ fields: [{ path: 'items.0.title' }] });
    const foreigner = await given.person({ network: await given.network() });
    await expect(set([{ ...closing, presenterPersonId: foreigner.id }])).rejects.toThrow('PERSON_NOT_FOUND');
    await expect(set([closing], await given.administrator(network))).resolves.toMatchObject({});
  });
});

describe('the standing items of a body', () => {
  it('make the agenda of a meeting scheduled without one, and name the meeting before', async () => {
    const { body, set, schedule, titles } = await committee();
    await given.meeting({ body, startsAt: new Date('2026-03-01T08:30:00Z') });
    await set([review, progress, closing]);
    expect(await titles(await schedule('2026-04-02T08:00:00Z'))).toEqual([
      'Approbation du relevé de décisions du 1er\u00A0mars 2026',
      'Points d’avancement',
      'Questions diverses',
    ]);
  });

  it('surround what is typed for one meeting, and stay away from an agenda that is empty on purpose', async () => {
    const { body, secretary, set, titles } = await committee();
    await set([progress, closing]);
    const agendaOf = async (agendaItems: ScheduledAgendaItemInput[]) => {
      const { meeting } = await given.run(secretary, bodyPolicy.scheduleMeeting, scheduleMeeting, {
        bodyId: body.id,
        title: 'COTECH',
        startsAt: new Date('2026-04-02T08:00:00Z'),
        durationMinutes: 120,
        agendaItems,
      });
      return titles(meeting);
    };
    const typed = { title: 'Un seul point', kind: 'DISCUSSION' } as const;
    expect(await agendaOf([typed])).toEqual(['Points d’avancement', 'Un seul point', 'Questions diverses']);
    expect(await agendaOf([])).toEqual([]);
  });

  it('leave the closing ones last, whatever is added', async () => {
    const { secretary, set, schedule, titles } = await committee();
    await set([progress, closing]);
    const meetingId = await schedule('2026-04-02T08:00:00Z');
    await given.run(secretary, meetingPolicy.addAgendaItem, addAgendaItem, {
      meetingId,
      title: 'Appel à projets',
      kind: 'DECISION',
    });
    expect(await titles(meetingId)).toEqual(['Points d’avancement', 'Appel à projets', 'Questions diverses']);
  });

  it('follow the calendar: a review names the meeting that comes before, moved or cancelled since', async () => {
    const { secretary, set, schedule, titles } = await committee();
    await set([review]);
    const april = await schedule('2026-04-02T08:00:00Z');
    const may = await schedule('2026-05-07T08:00:00Z');
    expect(await titles(april)).toEqual(['Approbation du relevé de décisions du …']);
    expect(await titles(may)).toEqual(['Approbation du relevé de décisions du 2\u00A0avril 2026']);
    await given.run(secretary, meetingPolicy.updateMeeting, updateMeeting, {
      meetingId: april,
      startsAt: new Date('2026-04-09T08:00:00Z'),
    });
    expect(await titles(may)).toEqual(['Approbation du relevé de décisions du 9\u00A0avril 2026']);
    await given.run(secretary, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId: april });
    expect(await titles(may)).toEqual(['Approbation du relevé de décisions du …']);
  });

  it('do not overwrite a title that somebody wrote', async () => {
    const { secretary, set, schedule, titles } = await committee();
    await set([review]);
    const april = await schedule('2026-04-02T08:00:00Z');
    const may = await schedule('2026-05-07T08:00:00Z');
    const item = await given.db.findOneByOrFail(AgendaItemEntity, { meetingId: may });
    await given.run(secretary, meetingPolicy.updateAgendaItem, updateAgendaItem, {
      agendaItemId: item.id,
      title: 'Suites de la séance d’avril',
    });
    await given.run(secretary, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId: april });
    expect(await titles(may)).toEqual(['Suites de la séance d’avril']);
  });
});
