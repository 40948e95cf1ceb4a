import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { addGuest } from './add-guest.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

async function held() {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, held: true });
  const add = (input: object) =>
    given.run(secretary, meetingPolicy.addGuest, addGuest, { meetingId: meeting.id, ...input });
  const guests = async () => {
    const lines = await given.db.find(AttendanceEntity, {
      where: { meetingId: meeting.id },
      order: { position: 'ASC' },
    });
    return lines.filter(({ mandateId }) => mandateId === null);
  };
  return { network, body, secretary, add, guests };
}

describe('addGuest', () => {
  it('adds a person of the directory, with where the person works, or a mere name, after the mandates', async () => {
    const { network, add, guests } = await held();
    const organisation = await given.organisation({ network });
    const person = await given.person({ network });
    await given.affiliation({ network, person, organisation });
    await add({ personId: person.id, state: 'REMOTE' });
    await add({ name: ' Une habitante du quartier ' });
    expect(await guests()).toMatchObject([
      { personId: person.id, organisationId: organisation.id, role: 'GUEST', state: 'REMOTE', position: 2 },
      { personId: null, guestName: 'Une habitante du quartier', organisationId: null, state: 'PRESENT', position: 3 },
    ]);
  });

  it('adds nobody twice', async () => {
    const { network, secretary, add } = await held();
    const person = await given.person({ network });
    await add({ personId: person.id });
    await expect(add({ personId: person.id })).rejects.toMatchObject({
      code: 'GUEST_ALREADY_EXPECTED',
      params: { personName: person.displayName },
    });
    await expect(add({ personId: secretary.personId })).rejects.toThrow('GUEST_ALREADY_EXPECTED');
  });

  it('refuses nobody, someone from elsewhere, and a guest who is represented', async () => {
    const { add, guests } = await held();
    const elsewhere = await given.network();
    const foreigner = await given.person({ network: elsewhere });
    const foreign = await given.organisation({ network: elsewhere });
    await expect(add({ name: '  ' })).rejects.toThrow('GUEST_NAME_MISSING');
    await expect(add({ personId: foreigner.id })).rejects.toThrow('PERSON_NOT_FOUND');
    await expect(add({ name: 'Quelqu’un', organisationId: foreign.id })).rejects.toThrow('ORGANISATION_NOT_FOUND');
    await expect(add({ name: 'Quelqu’un', state: 'REPRESENTED' })).rejects.toThrow('ATTENDANCE_STATE_REFUSED');
    expect(await guests()).toEqual([]);
  });

  it('waits for the meeting to be opened, and is for who runs it', async () => {
    const { body, secretary } = await held();
    const { id: meetingId } = await given.meeting({ body });
    const input = { meetingId, name: 'Quelqu’un' };
    await expect(given.run(secretary, meetingPolicy.addGuest, addGuest, input)).rejects.toThrow('MEETING_NOT_OPENED');
    await expect(given.run(await given.seated(body), meetingPolicy.addGuest, addGuest, input)).rejects.toThrow(
      'FORBIDDEN',
    );
  });
});
