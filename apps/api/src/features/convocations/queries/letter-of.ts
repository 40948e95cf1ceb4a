import { allowedAttendanceStates, type Locale, type MandateRole, mandateRoles } from '@maillage/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { dayOf, mayBeConvened, runsOn } from '../expected.sql.ts';
import type { LetterAgendaItem, LetterData, LetterPerson } from '../letter/letter-data.ts';
import { withInstants } from '../with-instants.ts';
import { contactOf } from './convocation-of-link.ts';

interface LetterRow extends Omit<LetterData, 'recipient' | 'network' | 'reference' | 'answerUrl' | 'writtenAt'> {
  networkName: string;
  slug: string;
  startsOn: string;
  sentAt: Date | null;
  recipient: LetterPerson & { seatLabel: string | null; role: MandateRole; copyFor: string | null };
  agenda: LetterAgendaItem[];
}

const day = dayOf('m', 'b');

/** A person as a letter names one; `organisation` is what the seat says, when it says something. */
const personOf = (person: string, organisation: string) => `
  jsonb_build_object('displayName', ${person}.display_name, 'form', ${person}.function_form)
  || coalesce((select jsonb_build_object('functionCode', x.function_code, 'functionTitle', x.function_title,
      'organisationName', coalesce(${organisation}, o.name))
    from actors_affiliation x join actors_organisation o on o.id = x.organisation_id
    where x.network_id = m.network_id and x.person_id = ${person}.id
      and coalesce(x.from_on, '-infinity') <= ${day} and coalesce(x.until_on, 'infinity') >= ${day}
    order by x.from_on desc nulls last, x.created_at desc, x.id limit 1),
    jsonb_build_object('functionCode', null, 'functionTitle', null, 'organisationName', ${organisation}))`;

const organisationOfSeat = (seat: string) =>
  `(select o.name from actors_organisation o where o.id = ${seat}.organisation_id)`;

/** Chair and co-chairs, three at most; whoever sends, when nobody presides. */
const signatories = `
  select coalesce(jsonb_agg(signs.person order by signs.place), '[]') from (
    select ${personOf('p', organisationOfSeat('s'))} as person,
      row_number() over (order by who.rank, s.position, p.family_name) as place
    from (
      select v.person_id, v.seat_id, case v.office when 'CHAIR' then 1 else 2 end as rank from governance_mandate v
      where v.network_id = m.network_id and v.body_id = m.body_id and v.office in ('CHAIR', 'COCHAIR') and ${runsOn('v', day)}
      union all
      select coalesce(g.sent_by_person_id, $2), null, 3 where not exists (
        select from governance_mandate v where v.network_id = m.network_id and v.body_id = m.body_id
          and v.office in ('CHAIR', 'COCHAIR') and ${runsOn('v', day)})
    ) who
    join actors_person p on p.id = who.person_id
    left join governance_seat s on s.network_id = m.network_id and s.id = who.seat_id
    order by place limit 3
  ) signs`;

/** The letter's data around one recipient: `asked (person_id, seat_id, role, reason)`. */
const letterAround = (asked: string) => `
  select jsonb_build_object(
    'locale', coalesce((select a.locale from identity_account a where a.person_id = p.id), 'fr'),
    'networkName', n.name, 'slug', n.slug, 'startsOn', ${day}, 'sentAt', g.sent_at,
    'body', jsonb_build_object('name', coalesce(b.long_name, b.name)),
    'recipient', ${personOf('p', organisationOfSeat('s'))} || jsonb_build_object(
      'seatLabel', s.label, 'role', asked.role,
      'copyFor', case when asked.reason = 'ALTERNATE' then (select t.display_name from governance_mandate v
        join actors_person t on t.id = v.person_id
        where v.network_id = m.network_id and v.seat_id = asked.seat_id and v.role = 'TITULAR' and ${runsOn('v', day)}) end),
    'meeting', jsonb_build_object('startsAt', m.starts_at,
      'endsAt', m.starts_at + make_interval(mins => m.duration_minutes), 'timeZone', m.time_zone,
      'place', m.place, 'videoUrl', m.video_url),
    'agenda', coalesce((select jsonb_agg(jsonb_build_object('title', i.title, 'kind', i.kind,
        'durationMinutes', i.duration_minutes) order by i.position)
      from meetings_agenda_item i where i.network_id = m.network_id and i.meeting_id = m.id), '[]'),
    'message', g.message, 'replyBy', g.reply_by,
    'contact', (${contactOf('m', 'coalesce(g.sent_by_person_id, $2)')}),
    'signatories', (${signatories})
  ) as letter
  from ${asked}
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  join networks_network n on n.id = m.network_id
  join actors_person p on p.id = asked.person_id
  left join governance_seat s on s.network_id = m.network_id and s.id = asked.seat_id
  left join convocations_convening g on g.network_id = m.network_id and g.meeting_id = m.id`;

const ofConvocation = letterAround(`convocations_convocation asked
  join meetings_meeting m on m.network_id = asked.network_id and m.id = asked.meeting_id and asked.id = $1`);

/** As it would leave to the first who would be convened: a titular, when there is one. */
const ofMeeting = letterAround(`meetings_meeting m
  cross join lateral (
    select v.person_id, v.seat_id, v.role, v.role as reason from governance_mandate v
    join governance_body b on b.network_id = v.network_id and b.id = v.body_id
    join governance_seat s on s.network_id = v.network_id and s.id = v.seat_id
    where v.network_id = m.network_id and v.body_id = m.body_id and ${runsOn('v', day)} and ${mayBeConvened('v', 'm', 'b')}
    order by v.role <> 'TITULAR', s.position, v.id limit 1
  ) asked`).concat(' where m.id = $1');

/** `senderPersonId`: who signs a letter that has not left yet, when nobody presides the body. */
export interface LetterOptions {
  senderPersonId?: string | null;
  answerUrl?: string | null;
  now: Date;
}

/** What the letter to one person convened says; null when there is no such convocation. */
export const letterOfConvocation = (db: DataSource | EntityManager, convocationId: string, options: LetterOptions) =>
  letter(db, ofConvocation, convocationId, options);

/** What the letter of a meeting would say if it left now, to the first of its recipients; null when there is none. */
export const letterOfMeeting = (db: DataSource | EntityManager, meetingId: string, options: LetterOptions) =>
  letter(db, ofMeeting, meetingId, options);

async function letter(
  db: DataSource | EntityManager,
  sql: string,
  id: string,
  { senderPersonId = null, answerUrl = null, now }: LetterOptions,
): Promise<LetterData | null> {
  const [row] = (await db.query(sql, [id, senderPersonId])) as { letter: object }[];
  if (!row) return null;
  const { networkName, slug, startsOn, sentAt, recipient, ...rest } = withInstants(row.letter) as LetterRow;
  const { role, ...person } = recipient;
  const institutions = rest.signatories.flatMap(({ organisationName }) => (organisationName ? [organisationName] : []));
  return {
    ...rest,
    network: { name: networkName, institutions: [...new Set(institutions)] },
    reference: `${slug.toUpperCase()}-${startsOn}`,
    writtenAt: sentAt ?? now,
    recipient: {
      ...person,
      capacity: capacityOf(role, rest.locale),
      isRepresentable: allowedAttendanceStates(role).includes('REPRESENTED'),
    },
    answerUrl,
  };
}

const capacityOf = (role: MandateRole, locale: Locale) => mandateRoles.label(role, locale).toLocaleLowerCase(locale);
