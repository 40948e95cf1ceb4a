import { Args, Context as Ctx, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Brackets, DataSource, type SelectQueryBuilder } from 'typeorm';
import { AttendanceEntity, BodyEntity, MeetingEntity, NetworkEntity, OutcomeEntity } from './entities.ts';
import type { Context } from './loaders.ts';
import { opens, readsAttendance, readsBody, readsMeeting, readsOutcome } from './rights.ts';
import {
  AgendaItem,
  Attendance,
  Body,
  BodyPage,
  Meeting,
  MeetingFilter,
  MeetingPage,
  Network,
  Organisation,
  Outcome,
  OutcomeFilter,
  OutcomePage,
  PageInput,
  Person,
} from './types.ts';

/** Keeps of a query on `m` the meetings that the viewer reads, of bodies that the viewer reads. */
function readable(query: SelectQueryBuilder<MeetingEntity>, { viewer }: Context, isPublic: boolean) {
  return query.andWhere(
    new Brackets((or) =>
      or
        .where("m.visibility <> 'RESTRICTED' and m.network_id = any(:networks)")
        .orWhere("m.visibility = 'RESTRICTED' and :person = any(m.named_person_ids) and m.network_id = any(:networks)")
        .orWhere("m.visibility = 'PUBLIC' and :isPublic"),
    ),
    { networks: viewer.networkIds, person: viewer.personId, isPublic },
  );
}

const toCome = "m.state <> 'CANCELLED' and m.starts_at + make_interval(mins => m.duration_minutes) >= now()";

async function meetingPage(
  query: SelectQueryBuilder<MeetingEntity>,
  page: PageInput | undefined,
  order: 'ASC' | 'DESC',
): Promise<MeetingPage> {
  const [items, totalCount] = await query
    .orderBy('m.startsAt', order)
    .addOrderBy('m.id')
    .take(page?.limit ?? 50)
    .getManyAndCount();
  return { items, totalCount };
}

@Resolver(() => Network)
export class NetworkResolver {
  constructor(private readonly db: DataSource) {}

  @Query(() => Network, { nullable: true })
  async network(@Args('slug') slug: string, @Ctx() { viewer }: Context): Promise<NetworkEntity | null> {
    const network = await this.db.getRepository(NetworkEntity).findOneBy({ slug });
    return network && (network.isPublic || viewer.networkIds.includes(network.id)) ? network : null;
  }

  @ResolveField(() => BodyPage)
  async bodies(
    @Parent() network: NetworkEntity,
    @Ctx() { viewer, loaders }: Context,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<BodyPage> {
    const all = await this.db
      .getRepository(BodyEntity)
      .createQueryBuilder('b')
      .where('b.network_id = :id', { id: network.id })
      .orderBy('b.position')
      .addOrderBy('b.name')
      .addOrderBy('b.id')
      .getMany();
    const read = all.filter((body) => readsBody(body, network.isPublic, viewer));
    for (const body of read) loaders.body.prime(body.id, body);
    loaders.network.prime(network.id, network);
    return { items: read.slice(0, page?.limit ?? 50), totalCount: read.length };
  }

  @ResolveField(() => MeetingPage)
  async upcomingMeetings(
    @Parent() network: NetworkEntity,
    @Ctx() context: Context,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<MeetingPage> {
    const bodies = await this.db.getRepository(BodyEntity).findBy({ networkId: network.id });
    const read = bodies.filter((body) => readsBody(body, network.isPublic, context.viewer));
    for (const body of read) context.loaders.body.prime(body.id, body);
    const query = this.db
      .getRepository(MeetingEntity)
      .createQueryBuilder('m')
      .where(`m.network_id = :network and m.body_id = any(:bodies) and ${toCome}`, {
        network: network.id,
        bodies: read.map(({ id }) => id),
      });
    return meetingPage(readable(query, context, network.isPublic), page, 'ASC');
  }
}

@Resolver(() => Body)
export class BodyResolver {
  constructor(private readonly db: DataSource) {}

  @ResolveField(() => MeetingPage)
  upcomingMeetings(
    @Parent() body: BodyEntity,
    @Ctx() context: Context,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<MeetingPage> {
    return this.page(body, context, page, toCome, {}, 'ASC');
  }

  @ResolveField(() => MeetingPage)
  meetings(
    @Parent() body: BodyEntity,
    @Ctx() context: Context,
    @Args('filter', { nullable: true }) filter?: MeetingFilter,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<MeetingPage> {
    return this.page(body, context, page, filter?.to ? 'm.starts_at < :to' : 'true', { to: filter?.to }, 'DESC');
  }

  private async page(
    body: BodyEntity,
    context: Context,
    page: PageInput | undefined,
    which: string,
    values: object,
    order: 'ASC' | 'DESC',
  ): Promise<MeetingPage> {
    const network = await context.loaders.network.load(body.networkId);
    const query = this.db
      .getRepository(MeetingEntity)
      .createQueryBuilder('m')
      .where(`m.network_id = :network and m.body_id = :body and ${which}`, {
        network: body.networkId,
        body: body.id,
        ...values,
      });
    return meetingPage(readable(query, context, network?.isPublic ?? false), page, order);
  }

  @ResolveField(() => OutcomePage)
  async outcomes(
    @Parent() body: BodyEntity,
    @Ctx() { viewer, loaders }: Context,
    @Args('filter', { nullable: true }) filter?: OutcomeFilter,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<OutcomePage> {
    const query = this.db
      .getRepository(OutcomeEntity)
      .createQueryBuilder('o')
      .where('o.network_id = :network and o.body_id = :body and o.published_at is not null', {
        network: body.networkId,
        body: body.id,
      });
    if (filter?.kind) query.andWhere('o.kind = :kind', { kind: filter.kind });
    if (filter?.isOpen !== undefined) query.andWhere(`o.done_at is ${filter.isOpen ? '' : 'not'} null`);
    const all = await query
      .orderBy('o.publishedAt', 'DESC')
      .addOrderBy('o.number')
      .addOrderBy('o.agendaItemId')
      .addOrderBy('o.position')
      .getMany();
    const network = await loaders.network.load(body.networkId);
    const meetings = await loaders.meeting.loadMany(all.map(({ meetingId }) => meetingId));
    const read = all.filter((outcome, index) => {
      const meeting = meetings[index];
      if (!(meeting instanceof MeetingEntity)) return false;
      return (
        readsMeeting(meeting, network?.isPublic ?? false, viewer) &&
        readsOutcome(meeting, outcome.ownerPersonId, viewer)
      );
    });
    return { items: read.slice(0, page?.limit ?? 50), totalCount: read.length };
  }

  @ResolveField(() => Int)
  seatCount(@Parent() body: BodyEntity, @Ctx() { loaders }: Context): Promise<number> {
    return loaders.seatCount.load(body);
  }
}

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(private readonly db: DataSource) {}

  @Query(() => Meeting, { nullable: true })
  async meeting(
    @Args('id', { type: () => ID }) id: string,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<MeetingEntity | null> {
    const meeting = await this.db.getRepository(MeetingEntity).findOneBy({ id });
    if (!meeting) return null;
    const [body, network] = await Promise.all([
      loaders.body.load(meeting.bodyId),
      loaders.network.load(meeting.networkId),
    ]);
    const isPublic = network?.isPublic ?? false;
    return body && readsBody(body, isPublic, viewer) && readsMeeting(meeting, isPublic, viewer) ? meeting : null;
  }

  @ResolveField(() => String, { nullable: true })
  place(@Parent() meeting: MeetingEntity, @Ctx() { viewer }: Context): string | null {
    return opens(meeting, viewer) ? meeting.place : null;
  }

  @ResolveField(() => Body)
  body(@Parent() meeting: MeetingEntity, @Ctx() { loaders }: Context) {
    return loaders.body.load(meeting.bodyId);
  }

  @ResolveField(() => [AgendaItem])
  agendaItems(@Parent() meeting: MeetingEntity, @Ctx() { viewer, loaders }: Context) {
    return opens(meeting, viewer) ? loaders.agendaItems.load(meeting) : [];
  }

  @ResolveField(() => [Attendance])
  async attendances(@Parent() meeting: MeetingEntity, @Ctx() { viewer, loaders }: Context) {
    const all = await loaders.attendances.load(meeting);
    return all.filter(({ personId }) => readsAttendance(meeting, personId, viewer));
  }

  @ResolveField(() => [Outcome])
  async outcomes(@Parent() meeting: MeetingEntity, @Ctx() { viewer, loaders }: Context) {
    const all = await loaders.outcomes.load(meeting);
    return all.filter(({ ownerPersonId }) => readsOutcome(meeting, ownerPersonId, viewer));
  }

  @ResolveField(() => Int)
  async outcomeCount(@Parent() meeting: MeetingEntity, @Ctx() context: Context): Promise<number> {
    return (await this.outcomes(meeting, context)).length;
  }
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: AttendanceEntity, @Ctx() { loaders }: Context) {
    return personId ? loaders.person.load(personId) : null;
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() { organisationId }: AttendanceEntity, @Ctx() { loaders }: Context) {
    return organisationId ? loaders.organisation.load(organisationId) : null;
  }
}

@Resolver(() => Outcome)
export class OutcomeResolver {
  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() { ownerPersonId }: OutcomeEntity, @Ctx() { loaders }: Context) {
    return ownerPersonId ? loaders.person.load(ownerPersonId) : null;
  }
}
