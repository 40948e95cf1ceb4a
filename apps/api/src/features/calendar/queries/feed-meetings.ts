import { createHash } from 'node:crypto';
import type { MeetingState } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { Statement } from '../../../platform/read/statement.ts';
import type { TableScope } from '../../../platform/read/table-scope.ts';
import { meetingPolicy } from '../../meetings/index.ts';
import type { SeriesRecurrence } from '../../series/index.ts';
import type { LivingFeed } from './feed-of-token.ts';

/** Months gone by that a feed still holds. */
const monthsBehind = 12;
const mostMeetings = 2_000;

export interface FeedMeeting {
  id: string;
  title: string;
  state: MeetingState;
  startsAt: Date;
  durationMinutes: number;
  timeZone: string;
  revision: number;
  changedAt: Date;
  bodyId: string;
  bodyName: string;
  networkName: string;
  slug: string;
  /** Null without the right to it, as the two below. */
  place: string | null;
  videoUrl: string | null;
  cancelReason: string | null;
}

/** What the feed holds for its owner now, from a year ago on, in order. Who lost every mandate gets an empty list. */
export async function feedMeetings(
  db: DataSource,
  feed: LivingFeed,
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<FeedMeeting[]> {
  const statement = new Statement(db, viewer);
  const meeting = statement.open(meetingPolicy.read.entity());
  const column = (property: string) => meeting.column(property);
  const ifOpen = (property: string) => `case when ${meetingPolicy.open.rule.sql(meeting)} then ${column(property)} end`;
  const text = `
    select ${column('id')} as id, ${column('title')} as title, ${column('state')} as state,
      ${column('startsAt')} as "startsAt", ${column('durationMinutes')} as "durationMinutes",
      ${column('timeZone')} as "timeZone", ${column('revision')} as revision, ${column('changedAt')} as "changedAt",
      b.id as "bodyId", b.name as "bodyName", n.short_name as "networkName", n.slug,
      ${ifOpen('place')} as place, ${ifOpen('cancelReason')} as "cancelReason",
      case when ${meetingPolicy.join.rule.sql(meeting)} then ${column('videoUrl')} end as "videoUrl"
    from ${meeting.from}
    join governance_body b on b.network_id = ${column('networkId')} and b.id = ${column('bodyId')}
    join networks_network n on n.id = ${column('networkId')}
    where ${meetingPolicy.read.rule.sql(meeting)}
      and ${column('networkId')} = any(${meeting.bindViewer('networkIds', 'uuid[]', (asked) => asked.networkIds)})
      and ${column('startsAt')} > ${statement.bind(now, 'timestamptz')} - interval '${monthsBehind} months'
      and ${followed(feed, meeting, statement)}
    order by ${column('startsAt')}, ${column('id')} limit ${mostMeetings}`;
  return db.query(text, statement.values) as Promise<FeedMeeting[]>;
}

/** Which meetings the feed is about, rights apart. */
function followed({ scope, personId, targetId }: LivingFeed, meeting: TableScope, statement: Statement): string {
  const column = (property: string) => meeting.column(property);
  const bind = (value: string | null) => statement.bind(value, 'uuid');
  switch (scope) {
    case 'PERSON':
      return `(${column('bodyId')} = any(${meeting.bindViewer('bodyIds', 'uuid[]', (asked) => asked.bodyIds)})
        or exists (select 1 from meetings_attendance a where a.person_id = ${bind(personId)}
          and a.network_id = ${column('networkId')} and a.meeting_id = ${column('id')}))`;
    case 'BODY':
      return `${column('bodyId')} = ${bind(targetId)}`;
    case 'NETWORK':
      return `${column('networkId')} = ${bind(targetId)}`;
    case 'TERRITORY':
      return `${column('networkId')} in (
        with recursive place(network_id, id) as (
          select own.network_id, own.territory_id from networks_network_territory own
          where own.network_id = any(${meeting.bindViewer('networkIds', 'uuid[]', (asked) => asked.networkIds)})
          union
          select place.network_id, link.parent_id
          from networks_territory_link link join place on link.territory_id = place.id
        ) select network_id from place where id = ${bind(targetId)})`;
  }
}

/** What a feed says: its meetings, and the series that some of them are dates of. */
export interface FeedContent {
  meetings: readonly FeedMeeting[];
  series: readonly SeriesRecurrence[];
}

/** Changes when anything that the feed shows does: a right gained or lost as well as an hour. */
export function feedVersion(feed: LivingFeed, { meetings, series }: FeedContent): string {
  const hash = createHash('sha256').update(JSON.stringify([feed.name, feed.locale]));
  for (const shown of [...meetings, ...series]) hash.update(JSON.stringify(shown));
  return hash.digest('base64url').slice(0, 27);
}
