import DataLoader from 'dataloader';
import { type DataSource, In, type ObjectLiteral } from 'typeorm';
import type { BenchViewer } from '../../../viewer.ts';
import {
  AgendaItemEntity,
  AttendanceEntity,
  BodyEntity,
  ContactEntity,
  MeetingEntity,
  NetworkEntity,
  OrganisationEntity,
  OrganisationEntryEntity,
  OutcomeEntity,
  PersonEntity,
  SeatEntity,
} from './entities.ts';

/** What a request carries: who asks, and loaders that live as long as it does. */
export interface Context {
  viewer: BenchViewer;
  loaders: Loaders;
}

type Entity<T> = new () => T;

/** One loader a relation, made for one request. */
export class Loaders {
  readonly network: DataLoader<string, NetworkEntity | null>;
  readonly body: DataLoader<string, BodyEntity | null>;
  readonly meeting: DataLoader<string, MeetingEntity | null>;
  readonly agendaItems: DataLoader<MeetingEntity, AgendaItemEntity[], string>;
  readonly attendances: DataLoader<MeetingEntity, AttendanceEntity[], string>;
  readonly outcomes: DataLoader<MeetingEntity, OutcomeEntity[], string>;
  readonly person: DataLoader<string, PersonEntity | null>;
  readonly organisation: DataLoader<string, OrganisationEntity | null>;
  readonly seatCount: DataLoader<BodyEntity, number, string>;

  constructor(
    private readonly db: DataSource,
    private readonly viewer: BenchViewer,
  ) {
    this.network = this.byId(NetworkEntity);
    this.body = this.byId(BodyEntity);
    this.meeting = this.byId(MeetingEntity);
    this.agendaItems = this.many(AgendaItemEntity, { position: 'ASC' });
    this.attendances = this.many(AttendanceEntity, { position: 'ASC', id: 'ASC' });
    this.outcomes = this.many(OutcomeEntity, { agendaItemId: 'ASC', position: 'ASC' });
    this.person = new DataLoader((ids) => this.people(ids));
    this.organisation = new DataLoader((ids) => this.organisations(ids));
    this.seatCount = new DataLoader((bodies) => this.countSeats(bodies), { cacheKeyFn: ({ id }) => id });
  }

  private byId<T extends ObjectLiteral & { id: string }>(entity: Entity<T>): DataLoader<string, T | null> {
    return new DataLoader(async (ids) => {
      const rows = await this.db.getRepository(entity).find({ where: { id: In([...ids]) } as never });
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** The indexes begin with the network: it is part of what is asked. */
  private many<T extends ObjectLiteral & { meetingId: string }>(
    entity: Entity<T>,
    order: object,
  ): DataLoader<MeetingEntity, T[], string> {
    return new DataLoader(
      async (meetings) => {
        const networkId = In([...new Set(meetings.map((meeting) => meeting.networkId))]);
        const where = { networkId, meetingId: In(meetings.map(({ id }) => id)) };
        const rows = await this.db.getRepository(entity).find({ where: where as never, order: order as never });
        const groups = new Map(meetings.map(({ id }): [string, T[]] => [id, []]));
        for (const row of rows) groups.get(row.meetingId)?.push(row);
        return meetings.map(({ id }) => groups.get(id) ?? []);
      },
      { cacheKeyFn: ({ id }) => id },
    );
  }

  /** People of the directories of the viewer's networks, and the viewer. */
  private async people(ids: readonly string[]): Promise<(PersonEntity | null)[]> {
    const [people, contacts] = await Promise.all([
      this.db.getRepository(PersonEntity).find({ where: { id: In([...ids]) } }),
      this.db
        .getRepository(ContactEntity)
        .find({ where: { personId: In([...ids]), networkId: In(this.viewer.networkIds) } }),
    ]);
    const listed = new Set(contacts.map(({ personId }) => personId));
    const found = new Map(people.map((person) => [person.id, person]));
    return ids.map((id) => (listed.has(id) || id === this.viewer.personId ? (found.get(id) ?? null) : null));
  }

  /** Organisations of the directories of the viewer's networks, and those of public seats. */
  private async organisations(ids: readonly string[]): Promise<(OrganisationEntity | null)[]> {
    const [organisations, entries] = await Promise.all([
      this.db.getRepository(OrganisationEntity).find({ where: { id: In([...ids]) } }),
      this.db
        .getRepository(OrganisationEntryEntity)
        .find({ where: { organisationId: In([...ids]), networkId: In(this.viewer.networkIds) } }),
    ]);
    const shown = new Set(entries.map(({ organisationId }) => organisationId));
    const others = ids.filter((id) => !shown.has(id));
    if (others.length > 0) for (const id of await this.onPublicSeats(others)) shown.add(id);
    const found = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    return ids.map((id) => (shown.has(id) ? (found.get(id) ?? null) : null));
  }

  private async onPublicSeats(ids: string[]): Promise<string[]> {
    const rows = await this.db
      .getRepository(SeatEntity)
      .createQueryBuilder('s')
      .innerJoin(BodyEntity, 'b', "b.id = s.body_id and b.visibility = 'PUBLIC'")
      .innerJoin(NetworkEntity, 'n', 'n.id = s.network_id and n.is_public')
      .where('s.organisation_id in (:...ids)', { ids })
      .select('s.organisation_id', 'id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private async countSeats(bodies: readonly BodyEntity[]): Promise<number[]> {
    const rows = await this.db
      .getRepository(SeatEntity)
      .createQueryBuilder('s')
      .where('s.network_id in (:...networks) and s.body_id in (:...bodies)', {
        networks: [...new Set(bodies.map(({ networkId }) => networkId))],
        bodies: bodies.map(({ id }) => id),
      })
      .andWhere("s.opened_on <= current_date and coalesce(s.closed_on, 'infinity') >= current_date")
      .groupBy('s.body_id')
      .select('s.body_id', 'id')
      .addSelect('count(*)::int', 'count')
      .getRawMany<{ id: string; count: number }>();
    const found = new Map(rows.map(({ id, count }) => [id, count]));
    return bodies.map(({ id }) => found.get(id) ?? 0);
  }
}
