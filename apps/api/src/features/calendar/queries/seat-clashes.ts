import { Statement } from '../../../platform/read/statement.ts';
import type { QueryContext } from '../../../platform/run/command-context.ts';
import { meetingPolicy } from '../../meetings/index.ts';
import type { ClashingMeeting, SeatClash } from '../api/calendar.types.ts';

export interface ClashSearch {
  networkId: string;
  bodyId: string;
  startsAt: Date;
  durationMinutes: number;
  timeZone: string;
  /** The day of `startsAt` in `timeZone`. */
  date: string;
  /** The meeting that is being moved. */
  meetingId?: string | null;
}

interface ClashRow {
  seat_id: string;
  seat_label: string;
  is_key: boolean;
  person_name: string;
  /** Null when the meeting is not the viewer's to know. */
  meeting: ClashingMeeting | null;
}

/**
 * The seats of a body whose titular of that day is expected elsewhere on it, in any network: as a titular of another body,
 * or on an attendance list. A meeting that the viewer may not read only says that the day is taken.
 */
export async function seatClashes(ctx: QueryContext, search: ClashSearch): Promise<SeatClash[]> {
  const { text, values } = statementOf(ctx, search);
  const clashes = new Map<string, SeatClash>();
  for (const row of (await ctx.db.query(text, values)) as ClashRow[]) {
    const { seat_id: seatId, seat_label: seatLabel, is_key: isKey, person_name: personName, meeting } = row;
    const clash = clashes.get(seatId) ?? {
      seatId,
      seatLabel,
      isKey,
      personName,
      meetings: [],
      isTakenElsewhere: false,
    };
    if (meeting) clash.meetings.push(meeting);
    else clash.isTakenElsewhere = true;
    clashes.set(seatId, clash);
  }
  return [...clashes.values()];
}

function statementOf({ db, viewer }: QueryContext, search: ClashSearch): { text: string; values: unknown[] } {
  const statement = new Statement(db.connection, viewer);
  const network = statement.bind(search.networkId, 'uuid');
  const body = statement.bind(search.bodyId, 'uuid');
  const date = statement.bind(search.date, 'date');
  const zone = statement.bind(search.timeZone, 'text');
  const start = statement.bind(search.startsAt, 'timestamptz');
  const end = statement.bind(new Date(search.startsAt.getTime() + search.durationMinutes * 60_000), 'timestamptz');
  const moved = statement.bind(search.meetingId ?? null, 'uuid');
  const other = statement.open(meetingPolicy.read.entity());
  const column = (property: string) => other.column(property);
  const otherEnd = `${column('startsAt')} + make_interval(mins => ${column('durationMinutes')})`;
  const text = `
    with seated as (
      select s.id, s.label, s.is_key, s.position, m.person_id, p.display_name
      from governance_seat s
      join governance_mandate m on m.network_id = s.network_id and m.seat_id = s.id and m.role = 'TITULAR'
        and ${date} between m.from_on and coalesce(m.until_on, 'infinity')
      join actors_person p on p.id = m.person_id
      where s.network_id = ${network} and s.body_id = ${body}
        and ${date} between s.opened_on and coalesce(s.closed_on, 'infinity')
    ), that_day as (
      select (${date}::timestamp at time zone ${zone}) as first, ((${date} + 1)::timestamp at time zone ${zone}) as last
    ), expected as (
      select seated.id as seat_id, m.network_id, mt.id as meeting_id
      from seated
      join governance_mandate m on m.person_id = seated.person_id and m.role = 'TITULAR'
        and ${date} between m.from_on and coalesce(m.until_on, 'infinity')
      join meetings_meeting mt on mt.network_id = m.network_id and mt.body_id = m.body_id
      cross join that_day
      where mt.starts_at < that_day.last and mt.starts_at > that_day.first - interval '3 days'
        and (mt.visibility <> 'RESTRICTED' or seated.person_id = any(mt.named_person_ids))
      union
      select seated.id, a.network_id, a.meeting_id
      from seated join meetings_attendance a on a.person_id = seated.person_id
    )
    select seated.id as seat_id, seated.label as seat_label, seated.is_key, seated.display_name as person_name,
      case when ${meetingPolicy.read.rule.sql(other)} then json_build_object(
        'id', ${column('id')}, 'title', ${column('title')}, 'bodyName', b.name, 'networkName', n.short_name,
        'startsAt', to_char(${column('startsAt')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'endsAt', to_char((${otherEnd}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'timeZone', ${column('timeZone')},
        'overlaps', ${column('startsAt')} < ${end} and ${otherEnd} > ${start}
      ) end as meeting
    from expected
    join seated on seated.id = expected.seat_id
    join ${other.from} on ${column('networkId')} = expected.network_id and ${column('id')} = expected.meeting_id
    join governance_body b on b.network_id = ${column('networkId')} and b.id = ${column('bodyId')}
    join networks_network n on n.id = ${column('networkId')}
    cross join that_day
    where ${column('state')} <> 'CANCELLED' and ${column('id')} is distinct from ${moved}
      and ${column('startsAt')} < that_day.last and ${otherEnd} > that_day.first
    order by seated.position, seated.id, ${column('startsAt')}`;
  return { text, values: statement.values };
}
