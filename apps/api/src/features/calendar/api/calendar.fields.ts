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

/** A person who is a titular in both bodies on the day of the meeting. */
const sharesPeople = (other: Scope, own: Scope) => `exists (
  select 1 from governance_mandate a
  join governance_mandate b on b.person_id = a.person_id and b.role = 'TITULAR'
    and b.network_id = ${other.column('networkId')} and b.body_id = ${other.column('bodyId')}
    and daterange(b.from_on, b.until_on, '[]') @> (${other.column('startsAt')} at time zone ${other.column('timeZone')})::date
  where a.network_id = ${own.column('networkId')} and a.body_id = ${own.column('bodyId')} and a.role = 'TITULAR'
    and daterange(a.from_on, a.until_on, '[]') @> (${own.column('startsAt')} at time zone ${own.column('timeZone')})::date)`;

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
