import { isTimeZone, needsOwnSchoolHolidays, remarksOn } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { QueryContext } from '../../../platform/run/command-context.ts';
import { bodyPolicy, findBody } from '../../governance/index.ts';
import type { DateNotesArgs } from '../api/calendar.inputs.ts';
import type { DateNotes } from '../api/calendar.types.ts';
import { departementsOf } from '../places.sql.ts';
import { seatClashes } from './seat-clashes.ts';

/**
 * What is to be known of a date before a body is convened on it: who of its seats is expected elsewhere that day, public
 * and school holidays where the network works, week-end, evening. For those who schedule its meetings.
 *
 * @throws BODY_NOT_FOUND
 * @throws FORBIDDEN            the viewer schedules no meeting of the body
 * @throws TIME_ZONE_INVALID
 */
export async function dateNotes(ctx: QueryContext, args: DateNotesArgs): Promise<DateNotes> {
  const body = await findBody(ctx, args.bodyId);
  await ctx.authorize(bodyPolicy.scheduleMeeting, body);
  if (!isTimeZone(args.timeZone))
    throw new AppError('TIME_ZONE_INVALID', {}, [{ path: 'timeZone', code: 'TIME_ZONE_INVALID' }]);
  const place = await placeOf(ctx, body.networkId);
  const { date, publicHoliday, schoolHolidays, isWeekend, isEvening } = remarksOn(args.startsAt, args.timeZone, place);
  const { locale } = ctx.viewer;
  const clashes = await seatClashes(ctx, { ...args, networkId: body.networkId, date });
  return {
    date,
    clashes,
    publicHoliday: publicHoliday?.[locale] ?? null,
    schoolHolidays: schoolHolidays.map((holiday) => ({ ...holiday, name: holiday[locale] })),
    schoolHolidaysUnknown: needsOwnSchoolHolidays(place) && place.own.every(({ until }) => until <= date),
    isWeekend,
    isEvening,
    hasParents: await hasParents(ctx, { ...args, networkId: body.networkId, date }),
  };
}

interface OwnHoliday {
  fr: string;
  en: string;
  from: string;
  until: string;
  isConfirmed: boolean;
}

async function placeOf(
  { db }: QueryContext,
  networkId: string,
): Promise<{ departements: string[]; own: OwnHoliday[] }> {
  const [row] = (await db.query(
    `select ${departementsOf('$1')} as departements, coalesce((
       select json_agg(json_build_object('fr', name, 'en', name, 'from', from_on, 'until', until_on, 'isConfirmed', is_confirmed) order by from_on)
       from calendar_school_holiday where network_id = $1), '[]') as own`,
    [networkId],
  )) as [{ departements: string[]; own: OwnHoliday[] }];
  return row;
}

/** Parents, by the type of the seat or of the organisation that holds it. */
async function hasParents(
  { db }: QueryContext,
  { networkId, bodyId, date }: { networkId: string; bodyId: string; date: string },
): Promise<boolean> {
  const rows = (await db.query(
    `select 1 from governance_seat s left join actors_organisation o on o.id = s.organisation_id
     where s.network_id = $1 and s.body_id = $2 and s.opened_on <= $3 and coalesce(s.closed_on, 'infinity') >= $3
       and coalesce(s.category, o.type) = 'FEDERATION_PARENTS' limit 1`,
    [networkId, bodyId, date],
  )) as unknown[];
  return rows.length > 0;
}
