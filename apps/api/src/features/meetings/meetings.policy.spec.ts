import type { Visibility } from '@maillage/domain';
import type { ObjectLiteral } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../test/support/given.ts';
import { allEntities } from '../../create-services.ts';
import type { Permission } from '../../platform/access/policy.ts';
import { anonymousViewer, type Viewer } from '../../platform/access/viewer.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { publishMinutes } from './commands/publish-minutes.ts';
import { agendaItemPolicy, attendancePolicy, meetingPolicy, outcomePolicy } from './meetings.policy.ts';
import { AttendanceEntity } from './model/attendance.entity.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

interface Scene {
  visibility: Visibility;
  isPublic?: boolean;
  published?: boolean;
  bodyVisibility?: Visibility;
}

async function scene({ visibility, isPublic = false, published = false, bodyVisibility = 'NETWORK' }: Scene) {
  const network = await given.network({ isPublic });
  const named = await given.member(network);
  const gone = await given.mandate({ body: { id: network.networkBodyId }, until: '2026-03-09' });
  const body = await given.body({
    network,
    visibility: bodyVisibility,
    namedPersonIds: bodyVisibility === 'RESTRICTED' ? [named.personId ?? ''] : [],
  });
  const viewers: Record<string, Viewer> = {
    anonymous: anonymousViewer(),
    foreigner: await given.administrator(await given.network()),
    gone: await given.viewer(gone.personId),
    member: await given.member(network),
    seated: await given.seated(body),
    alternate: await given.viewer((await given.mandate({ body, role: 'ALTERNATE' })).personId),
    secretary: await given.seated(body, 'SECRETARY'),
    chair: await given.seated(body, 'CHAIR'),
    administrator: await given.administrator(network),
    named,
  };
  const meeting = await given.meeting({
    body,
    held: true,
    visibility,
    namedPersonIds: visibility === 'RESTRICTED' ? [named.personId ?? '', gone.personId] : [],
  });
  const [item] = meeting.agendaItems;
  const outcome = await given.outcome({ meeting, kind: 'ACTION' });
  const line = await given.db.findOneByOrFail(AttendanceEntity, { meetingId: meeting.id });
  if (published) {
    const all = { ...named, kind: 'system' as const };
    await given.run(all, meetingPolicy.publishMinutes, publishMinutes, { meetingId: meeting.id });
  }
  const row = await given.db.findOneByOrFail('MeetingEntity', { id: meeting.id });
  const questions: Record<string, [Permission, ObjectLiteral]> = {
    read: [meetingPolicy.read, row],
    open: [meetingPolicy.open, row],
    join: [meetingPolicy.join, row],
    run: [meetingPolicy.publishMinutes, row],
    agenda: [agendaItemPolicy.read, item ?? {}],
    minutes: [agendaItemPolicy.readMinutes, item ?? {}],
    outcomes: [outcomePolicy.read, outcome],
    presence: [attendancePolicy.read, line],
  };
  return { viewers, questions };
}

/** What each viewer holds, in words; the rights on a row count only where the row is read. */
async function table(what: Scene): Promise<Record<string, string>> {
  const { viewers, questions } = await scene(what);
  const answers: Record<string, string> = {};
  for (const [name, viewer] of Object.entries(viewers)) {
    const held: string[] = [];
    const readsIt = await meetingPolicy.read.rule.test(questions.read?.[1] ?? {}, viewer, rowsOf(given.db));
    for (const [word, [permission, row]] of Object.entries(questions)) {
      const holds = await permission.rule.test(row, viewer, rowsOf(given.db));
      if (holds && (readsIt || row !== questions.read?.[1])) held.push(word);
    }
    answers[name] = held.join(' ');
  }
  return answers;
}

const nothing = '';
const title = 'read';
const inside = 'read open join agenda';
const whole = 'read open join agenda minutes outcomes';
const wholeWithPresence = `${whole} presence`;
const running = 'read open join run agenda minutes outcomes presence';
const runs = { secretary: running, chair: running, administrator: running };
const outside = { anonymous: nothing, foreigner: nothing, gone: nothing };

/** The rights matrix, as the customer signs it. */
describe('who sees what of a meeting', () => {
  it('a draft of its body: the network sees the title, the body the agenda, who runs it the minutes', async () => {
    expect(await table({ visibility: 'BODY' })).toEqual({
      ...outside,
      member: title,
      named: title,
      seated: `${inside} presence`, // the line that is asked about is their own
      alternate: inside,
      ...runs,
    });
  });

  it('published for its body: the body reads the minutes and who came', async () => {
    expect(await table({ visibility: 'BODY', published: true })).toEqual({
      ...outside,
      member: title,
      named: title,
      seated: wholeWithPresence,
      alternate: wholeWithPresence,
      ...runs,
    });
  });

  it('at the level of the network: members look inside, the names of who came stay in the body', async () => {
    expect(await table({ visibility: 'NETWORK', published: true })).toEqual({
      ...outside,
      member: whole,
      named: whole,
      seated: wholeWithPresence,
      alternate: wholeWithPresence,
      ...runs,
    });
  });

  it('public: only where the network shows its page and the body is public, without the link nor the names', async () => {
    const signedIn = {
      member: whole,
      named: whole,
      seated: wholeWithPresence,
      alternate: wholeWithPresence,
      ...runs,
    };
    const onPublicPage = { visibility: 'PUBLIC', isPublic: true, published: true } as const;
    const visitor = 'read open agenda minutes outcomes';
    expect(await table({ ...onPublicPage, bodyVisibility: 'PUBLIC' })).toEqual({
      anonymous: visitor,
      foreigner: visitor,
      gone: visitor,
      ...signedIn,
    });
    expect(await table(onPublicPage)).toEqual({ ...outside, ...signedIn });
    expect(await table({ ...onPublicPage, bodyVisibility: 'PUBLIC', isPublic: false })).toEqual({
      ...outside,
      ...signedIn,
    });
  });

  it('restricted: named people only, as long as they are members; office and administration give nothing', async () => {
    expect(await table({ visibility: 'RESTRICTED', published: true })).toEqual({
      ...outside,
      member: nothing,
      seated: nothing,
      alternate: nothing,
      secretary: nothing,
      chair: nothing,
      administrator: nothing,
      named: whole,
    });
  });

  it('of a body that one does not see, nothing is seen, not even a title', async () => {
    const closed = await table({ visibility: 'NETWORK', bodyVisibility: 'BODY', published: true });
    expect(closed).toMatchObject({ member: nothing, named: nothing, seated: wholeWithPresence, ...runs });
    const hidden = await table({ visibility: 'BODY', bodyVisibility: 'RESTRICTED', published: true });
    expect(hidden).toMatchObject({ member: nothing, seated: nothing, secretary: nothing, administrator: nothing });
  });
});

describe('who answers for an action', () => {
  it('reads it once published, even from outside the body, and no other', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const owner = await given.member(network);
    const meeting = await given.meeting({ body, held: true });
    const own = await given.outcome({ meeting, kind: 'ACTION', ownerPersonId: owner.personId });
    const other = await given.outcome({ meeting, kind: 'ACTION' });
    const reads = async () =>
      Promise.all([own, other].map((row) => outcomePolicy.read.rule.test(row, owner, rowsOf(given.db))));
    expect(await reads()).toEqual([false, false]);
    await given.run(await given.administrator(network), meetingPolicy.publishMinutes, publishMinutes, {
      meetingId: meeting.id,
    });
    expect(await reads()).toEqual([true, false]);
  });
});
