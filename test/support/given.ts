import { randomUUID } from 'node:crypto';
import { fold } from '@maillage/domain';
import type { DataSource, DeepPartial, EntityTarget, ObjectLiteral } from 'typeorm';
import { AffiliationEntity } from '../../apps/api/src/features/actors/model/affiliation.entity.ts';
import { ContactEntity } from '../../apps/api/src/features/actors/model/contact.entity.ts';
import { OrganisationEntity } from '../../apps/api/src/features/actors/model/organisation.entity.ts';
import { OrganisationEntryEntity } from '../../apps/api/src/features/actors/model/organisation-entry.entity.ts';
import { PersonEntity } from '../../apps/api/src/features/actors/model/person.entity.ts';
import { type BornBodies, birthBodies } from '../../apps/api/src/features/governance/commands/birth-bodies.ts';
import { BodyEntity } from '../../apps/api/src/features/governance/model/body.entity.ts';
import { MandateEntity } from '../../apps/api/src/features/governance/model/mandate.entity.ts';
import { SeatEntity } from '../../apps/api/src/features/governance/model/seat.entity.ts';
import { AccountEntity } from '../../apps/api/src/features/identity/model/account.entity.ts';
import { hashPassword } from '../../apps/api/src/features/identity/password.ts';
import { Viewers } from '../../apps/api/src/features/identity/viewers.ts';
import { openMeeting } from '../../apps/api/src/features/meetings/commands/open-meeting.ts';
import { meetingPolicy } from '../../apps/api/src/features/meetings/meetings.policy.ts';
import { AgendaItemEntity } from '../../apps/api/src/features/meetings/model/agenda-item.entity.ts';
import { MeetingEntity } from '../../apps/api/src/features/meetings/model/meeting.entity.ts';
import { OutcomeEntity } from '../../apps/api/src/features/meetings/model/outcome.entity.ts';
import { NetworkEntity } from '../../apps/api/src/features/networks/model/network.entity.ts';
import { features } from '../../apps/api/src/features.ts';
import type { Permission } from '../../apps/api/src/platform/access/policy.ts';
import { anonymousViewer, systemViewer, type Viewer } from '../../apps/api/src/platform/access/viewer.ts';
import type { Command, CommandResult } from '../../apps/api/src/platform/run/command-context.ts';
import { Runner, type RunOptions } from '../../apps/api/src/platform/run/runner.ts';

/** Anything with the id of a row: the row itself, or only its id. */
interface Known {
  id: string;
}
interface InNetwork {
  network: Known;
}
type Extra<Entity> = Omit<DeepPartial<Entity>, 'id' | 'networkId'>;

export interface GivenNetwork extends NetworkEntity, BornBodies {}
export interface GivenMeeting extends MeetingEntity {
  /** In the order of the agenda. */
  agendaItems: AgendaItemEntity[];
}
export interface GivenPerson extends PersonEntity {
  /** The address by which the network reaches the person, and by which an account made for the person signs in. */
  email: string;
}

/** The hour of every test unless told: a Tuesday, 10:00 in Paris, 12:00 in Mayotte. */
export const testNow = '2026-03-10T09:00:00Z';
/** The day on which whatever a test does not date began. */
export const longAgo = '2020-01-01';
/** The password of every account made here. */
export const testPassword = 'correct horse battery staple';

let passwordHash: Promise<string> | undefined;

const givenNames = ['Camille', 'Dominique', 'Claude', 'Maxence', 'Inès', 'Yanis', 'Élodie', 'Saïd', 'Noémie', 'Théo'];
const familyNames = [
  'Dupont',
  'Lefèvre',
  'Marchand',
  'Boura',
  'Le Goff',
  'Haddad',
  'Roussel',
  'Petit',
  'Madi',
  'Caron',
];

/**
 * Builders of what a test does not care about, on a database of its own (`freshDatabase(allEntities())`). Each call makes
 * new rows, so tests of one file may share the database. Everybody is invented.
 *
 * @example
 * const db = await freshDatabase(allEntities());
 * const given = givenIn(db.dataSource);
 * const network = await given.network();
 * const viewer = await given.administrator(network);
 * await given.run(viewer, bodyPolicy.updateBody, updateBody, { bodyId, name: 'COTEC' });
 */
export function givenIn(dataSource: DataSource) {
  const db = dataSource.manager;
  const clock = { now: new Date(testNow) };
  let made = 0;
  const insert = async <Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    row: DeepPartial<Entity>,
  ): Promise<Entity> => {
    const saved = await db.save(entity, db.create(entity, row));
    return db.findOneByOrFail(entity, { id: saved.id });
  };
  const runner = new Runner(dataSource, () => clock.now);
  const viewers = () =>
    new Viewers(
      dataSource,
      features.flatMap((feature) => feature.grants ?? []),
      () => clock.now,
    );

  /** A network with its two birth bodies. */
  async function network(extra: Extra<NetworkEntity> = {}): Promise<GivenNetwork> {
    made += 1;
    const row = await insert(NetworkEntity, {
      slug: `reseau-${randomUUID().slice(-12)}`,
      name: `Réseau ${made}`,
      shortName: `Réseau ${made}`,
      timeZone: 'Europe/Paris',
      createdAt: clock.now,
      ...extra,
    });
    const born = await birthBodies({ db, now: clock.now }, { networkId: row.id, timeZone: row.timeZone, day: longAgo });
    return { ...row, ...born };
  }

  /** A person in the directory of a network, or of several. */
  async function person({
    network: listedIn,
    networks = listedIn ? [listedIn] : [],
    email,
    phone = null,
    ...extra
  }: Partial<InNetwork> & {
    networks?: Known[];
    email?: string;
    phone?: string | null;
  } & Extra<PersonEntity> = {}): Promise<GivenPerson> {
    made += 1;
    const givenName = extra.givenName ?? givenNames[made % givenNames.length] ?? '';
    const familyName = extra.familyName ?? familyNames[(made * 7 + 3) % familyNames.length] ?? '';
    const displayName = `${givenName} ${familyName}`;
    const row = await insert(PersonEntity, {
      givenName,
      familyName,
      displayName,
      searchText: fold(displayName),
      stewardNetworkId: networks[0]?.id ?? null,
      ...extra,
    });
    const address = email ?? `${row.id}@example.org`;
    for (const { id: networkId } of networks)
      await contact({ network: { id: networkId }, person: row, email: address, phone });
    return { ...row, email: address };
  }

  /** A person who is known already, in the directory of one more network. */
  function contact({
    network: { id: networkId },
    person: { id: personId },
    ...extra
  }: InNetwork & { person: Known } & Extra<ContactEntity>) {
    return insert(ContactEntity, { networkId, personId, addedAt: clock.now, ...extra });
  }

  /** An organisation in the directory of a network, or of several. */
  async function organisation({
    network: listedIn,
    networks = listedIn ? [listedIn] : [],
    ...extra
  }: Partial<InNetwork> & { networks?: Known[] } & Extra<OrganisationEntity> = {}): Promise<OrganisationEntity> {
    made += 1;
    const name = extra.name ?? `Association ${made}`;
    const row = await insert(OrganisationEntity, {
      name,
      searchText: fold(name),
      type: 'ASSOCIATION',
      stewardNetworkId: networks[0]?.id ?? null,
      createdAt: clock.now,
      ...extra,
    });
    for (const { id: networkId } of networks) {
      await insert(OrganisationEntryEntity, { networkId, organisationId: row.id, addedAt: clock.now });
    }
    return row;
  }

  /** A person in an organisation, as a network knows it. */
  function affiliation({
    network: { id: networkId },
    person: { id: personId },
    organisation: { id: organisationId },
    ...extra
  }: InNetwork & { person: Known; organisation: Known } & Extra<AffiliationEntity>): Promise<AffiliationEntity> {
    return insert(AffiliationEntity, { networkId, personId, organisationId, createdAt: clock.now, ...extra });
  }

  /** A body without a seat. */
  async function body({ network: { id: networkId }, ...extra }: InNetwork & Extra<BodyEntity>): Promise<BodyEntity> {
    made += 1;
    const { timeZone } = await db.findOneByOrFail(NetworkEntity, { id: networkId });
    return insert(BodyEntity, {
      networkId,
      name: `Comité ${made}`,
      kind: 'COTECH',
      power: 'TECHNICAL',
      timeZone,
      startedOn: longAgo,
      createdAt: clock.now,
      ...extra,
    });
  }

  /** An empty seat, by category unless an organisation is given. */
  async function seat({
    body: { id: bodyId },
    organisation: holder,
    ...extra
  }: { body: Known; organisation?: OrganisationEntity } & Extra<SeatEntity>): Promise<SeatEntity> {
    made += 1;
    const { networkId } = await db.findOneByOrFail(BodyEntity, { id: bodyId });
    return insert(SeatEntity, {
      networkId,
      bodyId,
      organisationId: holder?.id ?? null,
      label: holder?.name ?? `Siège ${made}`,
      position: made,
      openedOn: longAgo,
      createdAt: clock.now,
      ...extra,
    });
  }

  /** A titular since long ago. A seat is added when only the body is given; a person is invented when none is given. */
  async function mandate({
    seat: given,
    body: within,
    person: holder,
    ...extra
  }: ({ seat: Known; body?: undefined } | { body: Known; seat?: undefined }) & {
    person?: Known;
  } & Extra<MandateEntity>): Promise<MandateEntity> {
    const { id: seatId } = given ?? (await seat({ body: within }));
    const { networkId, bodyId } = await db.findOneByOrFail(SeatEntity, { id: seatId });
    const { id: personId } = holder ?? (await person({ network: { id: networkId } }));
    return insert(MandateEntity, {
      networkId,
      bodyId,
      seatId,
      personId,
      role: 'TITULAR',
      from: longAgo,
      createdAt: clock.now,
      ...extra,
    });
  }

  /** A meeting of a body that starts now, with one agenda item, unless told. `held`: opened, with its attendance list. */
  async function meeting({
    body: { id: bodyId },
    agendaItems = [{ title: 'Tour de table' }],
    held = false,
    ...extra
  }: {
    body: Known;
    agendaItems?: DeepPartial<AgendaItemEntity>[];
    held?: boolean;
  } & Extra<MeetingEntity>): Promise<GivenMeeting> {
    made += 1;
    const { networkId, timeZone } = await db.findOneByOrFail(BodyEntity, { id: bodyId });
    const { id: meetingId } = await insert(MeetingEntity, {
      networkId,
      bodyId,
      title: `Réunion ${made}`,
      startsAt: clock.now,
      durationMinutes: 120,
      timeZone,
      createdAt: clock.now,
      ...extra,
    });
    for (const [index, item] of agendaItems.entries()) {
      const place = { networkId, meetingId, position: index + 1 };
      await insert(AgendaItemEntity, { title: `Point ${index + 1}`, kind: 'DISCUSSION', ...place, ...item });
    }
    if (held) await run(systemViewer('given.meeting'), meetingPolicy.openMeeting, openMeeting, { meetingId });
    return {
      ...(await db.findOneByOrFail(MeetingEntity, { id: meetingId })),
      agendaItems: await db.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } }),
    };
  }

  /** A decision under the first item of a meeting, still a draft, unless told. */
  async function outcome({
    meeting: { id: meetingId },
    ...extra
  }: { meeting: Known } & Extra<OutcomeEntity>): Promise<OutcomeEntity> {
    made += 1;
    const { networkId, bodyId } = await db.findOneByOrFail(MeetingEntity, { id: meetingId });
    const { id: agendaItemId } = await db.findOneByOrFail(AgendaItemEntity, { meetingId, position: 1 });
    return insert(OutcomeEntity, {
      networkId,
      bodyId,
      meetingId,
      agendaItemId,
      kind: 'DECISION',
      text: `Relevé ${made}`,
      position: made,
      createdAt: clock.now,
      ...extra,
    });
  }

  /** An account for a person, with `testPassword`. */
  async function account({
    person: { id: personId, email },
    ...extra
  }: { person: Known & { email?: string } } & Extra<AccountEntity>): Promise<AccountEntity> {
    passwordHash ??= hashPassword(testPassword);
    return insert(AccountEntity, {
      personId,
      email: email ?? `${personId}@example.org`,
      passwordHash: await passwordHash,
      createdAt: clock.now,
      ...extra,
    });
  }

  /** The one who asks, with what the person's mandates of the day really give. */
  async function viewer(personId: string, { isOperator = false }: { isOperator?: boolean } = {}): Promise<Viewer> {
    return {
      ...anonymousViewer(),
      ...(await viewers().grantsOf(personId)),
      kind: 'person',
      via: 'session',
      personId,
      isOperator,
      label: `person:${personId}`,
    };
  }

  /** A new person with one mandate, seen as the one who asks. */
  const holderOf = async (seat: Parameters<typeof mandate>[0]): Promise<Viewer> =>
    viewer((await mandate(seat)).personId);

  /** A viewer with a mandate in the network's Coordination. */
  const administrator = ({ coordinationBodyId }: GivenNetwork) => holderOf({ body: { id: coordinationBodyId } });

  /** A viewer with a mandate in the network's Réseau and nothing more. */
  const member = ({ networkBodyId }: GivenNetwork) => holderOf({ body: { id: networkBodyId } });

  /** A viewer who holds a mandate in the body, with an office or without. */
  const seated = (body: Known, office: MandateEntity['office'] = null) => holderOf({ body, office });

  /** A viewer known to nobody: signed in, without a mandate anywhere. */
  const stranger = async () => viewer((await person()).id);

  /** Runs a command as the product does: one transaction, the right checked, facts written. */
  const run = <Input, Result extends CommandResult>(
    as: Viewer,
    permission: Permission,
    command: Command<Input, Result>,
    input: Input,
    options: RunOptions = {},
  ): Promise<Result> => runner.command(as, { permission }, command, input, options);

  /** The names of the facts recorded in a network, oldest first. */
  async function facts({ id }: Known): Promise<{ name: string; payload: Record<string, unknown> }[]> {
    return dataSource.query('select name, payload from platform_fact where network_id = $1 order by id', [id]);
  }

  return {
    db,
    clock,
    runner,
    run,
    facts,
    network,
    person,
    contact,
    organisation,
    affiliation,
    body,
    seat,
    mandate,
    meeting,
    outcome,
    account,
    viewer,
    administrator,
    member,
    seated,
    stranger,
  };
}

export type Given = ReturnType<typeof givenIn>;
