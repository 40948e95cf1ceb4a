import { allowedAttendanceStates, type Locale, type MandateRole, mandateRoles } from '@maillage/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { mayBeConvened, reasonOf, runsOn } from '../expected.sql.ts';
import type { LetterAgendaItem, LetterData, LetterPerson } from '../letter/letter-data.ts';
import { withInstants } from '../with-instants.ts';
import { contactOf } from './convocation-of-link.ts';
import { day, personOf, signatories } from './signatories.sql.ts';

interface LetterRow extends Omit<LetterData, 'recipient' | 'network' | 'reference' | 'answerUrl' | 'writtenAt'> {
  networkName: string;
  slug: string;
  startsOn: string;
  sentAt: Date | null;
  recipient: LetterPerson & { seatLabel: string | null; role: MandateRole; copyFor: string | null };
  agenda: LetterAgendaItem[];
}

/** The letter's data around one recipient: `asked (person_id, seat_id, role, reason)`. */
const letterAround = (asked: string) => `
  select jsonb_build_object(
    'locale', coalesce((select a.locale from identity_account a where a.person_id = p.id), 'fr'),
    'networkName', n.name, 'slug', n.slug, 'startsOn', ${day}, 'sentAt', g.sent_at,
    'body', jsonb_build_object('name', coalesce(b.long_name, b.name)),
    'recipient', ${personOf('p', 's')} || jsonb_build_object(
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
    'signatories', (${signatories('coalesce(g.sent_by_person_id, $2)')})
  ) as letter
  from ${asked}
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  join networks_network n on n.id = m.network_id
  join actors_person p on p.id = asked.person_id
  left join governance_seat s on s.network_id = m.network_id and s.id = asked.seat_id
  left join convocations_convening g on g.network_id = m.network_id and g.meeting_id = m.id`;

const ofConvocation = letterAround(`convocations_convocation asked
  join meetings_meeting m on m.network_id = asked.network_id and m.id = asked.meeting_id and asked.id = $1`);

/** As it would leave for a mandate of the plan, or for the first: a titular, when there is one. */
const ofMeeting = letterAround(`meetings_meeting m
  cross join lateral (
    select v.person_id, v.seat_id, v.role, ${reasonOf('v', day)} as reason from governance_mandate v
    join governance_body b on b.network_id = v.network_id and b.id = v.body_id
    join governance_seat s on s.network_id = v.network_id and s.id = v.seat_id
    where v.network_id = m.network_id and v.body_id = m.body_id and ${runsOn('v', day)} and ${mayBeConvened('v', 'm', 'b')}
      and ($3::uuid is null or v.id = $3)
    order by v.role <> 'TITULAR', s.position, v.id limit 1
  ) asked`).concat(' where m.id = $1');

/** `senderPersonId`: who signs a letter that has not left yet, when nobody presides the body. */
export interface LetterOptions {
  senderPersonId?: string | null;
  /** That of the recipient's account unless told. */
  locale?: Locale;
  answerUrl?: string | null;
  now: Date;
}

/** What the letter to one person convened says; null when there is no such convocation. */
export const letterOfConvocation = (db: DataSource | EntityManager, convocationId: string, options: LetterOptions) =>
  letter(db, ofConvocation, [convocationId], options);

/** What the letter of a meeting would say if it left now, to the holder of a mandate or to the first; null without one. */
export const letterOfMeeting = (
  db: DataSource | EntityManager,
  { meetingId, mandateId }: { meetingId: string; mandateId: string | null },
  options: LetterOptions,
) => letter(db, ofMeeting, [meetingId, mandateId], options);

async function letter(
  db: DataSource | EntityManager,
  sql: string,
  [id, ...more]: readonly (string | null)[],
  { senderPersonId = null, answerUrl = null, now, locale: asked }: LetterOptions,
): Promise<LetterData | null> {
  const [row] = (await db.query(sql, [id, senderPersonId, ...more])) as { letter: object }[];
  if (!row) return null;
  const { networkName, slug, startsOn, sentAt, recipient, ...rest } = withInstants(row.letter) as LetterRow;
  const { role, ...person } = recipient;
  const locale = asked ?? rest.locale;
  const institutions = rest.signatories.flatMap(({ organisationName }) => (organisationName ? [organisationName] : []));
  return {
    ...rest,
    locale,
    network: { name: networkName, institutions: [...new Set(institutions)] },
    reference: `${slug.toUpperCase()}-${startsOn}`,
    writtenAt: sentAt ?? now,
    recipient: {
      ...person,
      capacity: capacityOf(role, locale),
      isRepresentable: allowedAttendanceStates(role).includes('REPRESENTED'),
    },
    answerUrl,
  };
}

const capacityOf = (role: MandateRole, locale: Locale) => mandateRoles.label(role, locale).toLocaleLowerCase(locale);
