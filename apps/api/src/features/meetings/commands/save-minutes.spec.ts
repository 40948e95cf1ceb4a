import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { saveMinutes } from './save-minutes.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

async function heldItem(extra: object = {}) {
  const network = await given.network();
  const body = await given.body({ network, ...extra });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, held: true });
  const agendaItemId = meeting.agendaItems[0]?.id ?? '';
  const save = (minutes: object, expectedVersion: number, viewer = secretary) =>
    given.run(viewer, meetingPolicy.saveMinutes, saveMinutes, { agendaItemId, minutes, expectedVersion });
  const stored = () => given.db.findOneByOrFail(AgendaItemEntity, { id: agendaItemId });
  return { network, body, secretary, save, stored, agendaItemId };
}

describe('saveMinutes', () => {
  it('keeps what is typed, version after version', async () => {
    const { network, secretary, save, stored, agendaItemId } = await heldItem();
    await save(doc('Le préfet ouvre la séance.'), 0);
    await save(doc('Le préfet ouvre la séance à 9 h.'), 1);
    expect(await stored()).toMatchObject({
      minutes: doc('Le préfet ouvre la séance à 9 h.'),
      minutesVersion: 2,
      minutesSavedAt: given.clock.now,
      minutesSavedByPersonId: secretary.personId,
    });
    const saves = (await given.facts(network)).filter(({ name }) => name === 'meetings.minutesSaved');
    expect(saves.map(({ payload }) => [payload.agendaItemId, payload.version])).toEqual([
      [agendaItemId, 1],
      [agendaItemId, 2],
    ]);
  });

  it('lets nobody overwrite what they have not read', async () => {
    const { save, stored } = await heldItem();
    await save(doc('Version de Camille'), 0);
    await expect(save(doc('Version de Claude'), 0)).rejects.toMatchObject({
      code: 'MINUTES_CONFLICT',
      params: { currentVersion: 1 },
    });
    expect(await stored()).toMatchObject({ minutes: doc('Version de Camille'), minutesVersion: 1 });
  });

  it('lets one of several hands win when they save at the same instant', async () => {
    const { save, stored } = await heldItem();
    const hands = Array.from({ length: 8 }, (_, index) => save(doc(`main ${index}`), 0));
    const ends = await Promise.allSettled(hands);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const won = ends.findIndex(({ status }) => status === 'fulfilled');
    expect(await stored()).toMatchObject({ minutes: doc(`main ${won}`), minutesVersion: 1 });
  });

  it('survives being sent twice by a line that was cut', async () => {
    const { secretary, agendaItemId, stored } = await heldItem();
    const send = () =>
      given.run(
        secretary,
        meetingPolicy.saveMinutes,
        saveMinutes,
        { agendaItemId, minutes: doc('Envoyé deux fois'), expectedVersion: 0 },
        { clientMutationId: '01980000-0000-7000-8000-000000000002' },
      );
    expect(await send()).toEqual(await send());
    expect(await stored()).toMatchObject({ minutesVersion: 1 });
  });

  it('refuses what no editor of ours writes, and texts without end', async () => {
    const { save, stored } = await heldItem();
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const trap = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ici', marks: [link] }] }],
    };
    await expect(save({ type: 'doc', content: [{ type: 'iframe' }] }, 0)).rejects.toThrow('MINUTES_INVALID');
    await expect(save(trap, 0)).rejects.toThrow('MINUTES_INVALID');
    await expect(save(doc('x'.repeat(300_000)), 0)).rejects.toThrow('MINUTES_TOO_LONG');
    expect(await stored()).toMatchObject({ minutes: null, minutesVersion: 0 });
  });

  it('waits for the meeting to be opened', async () => {
    const { body, secretary } = await heldItem();
    const { agendaItems } = await given.meeting({ body });
    await expect(
      given.run(secretary, meetingPolicy.saveMinutes, saveMinutes, {
        agendaItemId: agendaItems[0]?.id ?? '',
        minutes: doc('Trop tôt'),
        expectedVersion: 0,
      }),
    ).rejects.toThrow('MEETING_NOT_OPENED');
  });

  it('keeps no text of bodies that examine named situations', async () => {
    const { save } = await heldItem({ kind: 'EPS' });
    await expect(save(doc('La situation de…'), 0)).rejects.toThrow('VAULT_ONLY_KIND');
  });

  it('is refused to a member of the body', async () => {
    const { body, save } = await heldItem();
    await expect(save(doc('Moi aussi'), 0, await given.seated(body))).rejects.toThrow('FORBIDDEN');
  });
});
