import type { Scope } from '../../../platform/access/rule.ts';
import { extendType, many, sql } from '../../../platform/read/declare.ts';
import { Viewer } from '../../identity/index.ts';
import { Meeting } from '../../meetings/index.ts';
import { Network } from '../../networks/index.ts';
import { departementsOf } from '../places.sql.ts';
import { CalendarFeed, SchoolHoliday } from './calendar.types.ts';

extendType(Viewer, {
  calendarFeeds: many(() => CalendarFeed, {
    on: 'accountId',
    orderBy: 'createdAt desc, id desc',
    where: (scope) => `${scope.column('revokedAt')} is null`,
  }),
});

extendType(Network, {
  departementCodes: sql(
    () => [String],
    (scope) => departementsOf(scope.column('id')),
    { description: 'Where it works: whose public and school holidays are its own.' },
  ),
  schoolHolidays: many(() => SchoolHoliday, { on: 'networkId', orderBy: 'from, id' }),
});

const endOf = (scope: Scope) =>
  `${scope.column('startsAt')} + make_interval(mins => ${scope.column('durationMinutes')})`;

/** Who is a titular of the body of a meeting on its day; by the index on bodies, which a range would not be read by. */
const titularsOf = (meeting: Scope) => `array(
  select d.person_id from governance_mandate d
  where d.network_id = ${meeting.column('networkId')} and d.body_id = ${meeting.column('bodyId')} and d.role = 'TITULAR'
    and d.from_on <= (${meeting.column('startsAt')} at time zone ${meeting.column('timeZone')})::date
    and coalesce(d.until_on, 'infinity') >= (${meeting.column('startsAt')} at time zone ${meeting.column('timeZone')})::date)`;

/** A person who is a titular in both bodies on the day of each meeting. */
const sharesPeople = (other: Scope, own: Scope) => `${titularsOf(other)} && ${titularsOf(own)}`;

/** The longest meeting: how far back one may have begun that still lasts. */
const longest = "interval '3 days'";

extendType(Meeting, {
  overlappingMeetings: many(() => Meeting, {
    on: 'id',
    orderBy: 'startsAt, id',
    tie: (other, own) =>
      [
        `${other.column('networkId')} = any(${other.bindViewer('networkIds', 'uuid[]', (viewer) => viewer.networkIds)})`,
        `${other.column('startsAt')} < ${endOf(own)}`,
        `${other.column('startsAt')} > ${own.column('startsAt')} - ${longest}`,
        `${endOf(other)} > ${own.column('startsAt')}`,
        `${other.column('id')} <> ${own.column('id')}`,
        `${own.column('state')} <> 'CANCELLED'`,
        `${other.column('state')} <> 'CANCELLED'`,
        sharesPeople(other, own),
      ].join(' and '),
  }),
});
