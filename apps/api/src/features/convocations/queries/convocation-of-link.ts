import type {
  AgendaItemKind,
  AnnouncedMeeting,
  ConvocationAnswer,
  ConvocationReason,
  InkedBody,
  Locale,
  MandateRole,
} from '@maillage/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { type LinkState, stateOfLink } from '../link-state.ts';
import { withInstants } from '../with-instants.ts';

export interface Representative {
  personId: string;
  displayName: string;
  /** Of the same seat: sits in their own right. Otherwise the person would carry a proxy. */
  isAlternate: boolean;
  /** Of the seat for which the person is convened. */
  seatLabel: string | null;
}

/** What the page of a personal link shows. Everything in it is for the one person convened. */
export interface LinkedConvocation {
  id: string;
  state: LinkState;
  person: { id: string; displayName: string };
  /** The language of the person's account; French without one. */
  locale: Locale;
  role: MandateRole;
  reason: ConvocationReason;
  /** Null for somebody invited to this meeting alone. Only titulars and alternates can be represented. */
  seatLabel: string | null;
  answer: ConvocationAnswer;
  answeredAt: Date | null;
  representedBy: { personId: string; displayName: string } | null;
  /** Who may represent the person as things stand; alternates of the seat first. */
  representatives: Representative[];
  replyBy: Date | null;
  /** A few words of the sender. */
  message: string | null;
  /** Who to write to. */
  contact: { name: string; email: string | null } | null;
  wantsReminders: boolean;
  network: { id: string; name: string; slug: string };
  body: { id: string; name: string } & InkedBody;
  meeting: {
    id: string;
    title: string;
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    place: string | null;
    videoUrl: string | null;
    cancelReason: string | null;
    revision: number;
    changedAt: Date;
  };
  /** What the last update replaced; null without one. */
  announcedBefore: AnnouncedMeeting | null;
  agenda: {
    id: string;
    position: number;
    title: string;
    kind: AgendaItemKind;
    durationMinutes: number | null;
    presenter: string | null;
    isPresentedByReader: boolean;
  }[];
}

/** Who carries no more proxies than the body allows, is expected or there, and is somebody else. See `representationProblem`. */
const representatives = `
  select jsonb_agg(jsonb_build_object('personId', r.person_id, 'displayName', r.display_name,
      'isAlternate', r.is_alternate, 'seatLabel', r.label) order by r.is_alternate desc, r.family_name, r.given_name)
  from (
    select distinct on (a.person_id) a.person_id, p.display_name, p.family_name, p.given_name, s.label,
      a.role = 'ALTERNATE' and a.seat_id = c.seat_id as is_alternate
    from meetings_attendance a
    join actors_person p on p.id = a.person_id
    join governance_seat s on s.network_id = a.network_id and s.id = a.seat_id
    where a.network_id = c.network_id and a.meeting_id = c.meeting_id and a.person_id <> c.person_id
      and a.role in ('TITULAR', 'ALTERNATE') and a.state in ('EXPECTED', 'PRESENT', 'REMOTE', 'LATE', 'LEFT_EARLY')
    order by a.person_id, a.role = 'ALTERNATE' and a.seat_id = c.seat_id desc, s.position
  ) r
  where r.is_alternate or coalesce(
    (select count(*) from meetings_attendance carried
     where carried.network_id = c.network_id and carried.meeting_id = c.meeting_id
       and carried.represented_by_person_id = r.person_id and carried.person_id <> c.person_id
       and not exists (select from meetings_attendance own where own.network_id = c.network_id
         and own.meeting_id = c.meeting_id and own.person_id = r.person_id and own.seat_id = carried.seat_id
         and own.role = 'ALTERNATE'))
      < (select b.proxies_per_person from governance_body_rules b
         where b.network_id = m.network_id and b.body_id = m.body_id), true)`;

/** The secretary of the body, else whoever sent, as the network knows them. */
export const contactOf = (meeting: string, sender: string) => `
  select jsonb_build_object('name', p.display_name, 'email', k.email)
  from (
    select v.person_id, 1 as rank from governance_mandate v
    where v.network_id = ${meeting}.network_id and v.body_id = ${meeting}.body_id and v.office = 'SECRETARY'
      and v.from_on <= now()::date and coalesce(v.until_on, 'infinity') >= now()::date
    union all select ${sender}, 2
  ) who
  join actors_person p on p.id = who.person_id
  left join actors_contact k on k.network_id = ${meeting}.network_id and k.person_id = who.person_id
  order by k.email is null, who.rank, p.id
  limit 1`;

const readLink = `
  select jsonb_build_object(
    'id', c.id, 'withdrawnAt', c.withdrawn_at,
    'person', jsonb_build_object('id', p.id, 'displayName', p.display_name),
    'locale', coalesce((select a.locale from identity_account a where a.person_id = p.id), 'fr'),
    'role', c.role, 'reason', c.reason, 'seatLabel', s.label, 'answer', c.answer, 'answeredAt', c.answered_at,
    'representedBy', (select jsonb_build_object('personId', q.id, 'displayName', q.display_name)
      from actors_person q where q.id = c.represented_by_person_id),
    'representatives', case when c.role not in ('TITULAR', 'ALTERNATE') then '[]' else coalesce((${representatives}), '[]') end,
    'announcedBefore', g.announced_before, 'replyBy', g.reply_by, 'message', g.message,
    'contact', (${contactOf('m', 'g.sent_by_person_id')}),
    'wantsReminders', not exists (select from convocations_reminder_stop r
      where r.network_id = c.network_id and r.person_id = c.person_id),
    'network', jsonb_build_object('id', n.id, 'name', n.name, 'slug', n.slug),
    'body', jsonb_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'power', b.power, 'role', b.role),
    'cancelledAt', m.cancelled_at,
    'meeting', jsonb_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at,
      'endsAt', m.starts_at + make_interval(mins => m.duration_minutes), 'timeZone', m.time_zone,
      'place', m.place, 'videoUrl', m.video_url,
      'cancelReason', m.cancel_reason, 'revision', m.revision, 'changedAt', m.changed_at),
    'agenda', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'title', i.title,
        'kind', i.kind, 'durationMinutes', i.duration_minutes,
        'presenter', coalesce(x.display_name, i.presenter_label),
        'isPresentedByReader', coalesce(i.presenter_person_id = c.person_id, false)) order by i.position)
      from meetings_agenda_item i left join actors_person x on x.id = i.presenter_person_id
      where i.network_id = m.network_id and i.meeting_id = m.id), '[]')
  ) as linked
  from convocations_convocation c
  join meetings_meeting m on m.network_id = c.network_id and m.id = c.meeting_id
  join convocations_convening g on g.network_id = m.network_id and g.meeting_id = m.id
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  join networks_network n on n.id = c.network_id
  join actors_person p on p.id = c.person_id
  left join governance_seat s on s.network_id = c.network_id and s.id = c.seat_id
  where c.id = $1`;

/**
 * What the page of a personal link shows, by the id in its token; null when the convocation does not exist or never left.
 * Reading it changes nothing: scanners of mail open links.
 */
export async function convocationOfLink(
  db: DataSource | EntityManager,
  convocationId: string,
  now: Date,
): Promise<LinkedConvocation | null> {
  const [row] = (await db.query(readLink, [convocationId])) as { linked: object }[];
  if (!row) return null;
  const { withdrawnAt, cancelledAt, ...linked } = withInstants(row.linked) as LinkedConvocation & {
    withdrawnAt: Date | null;
    cancelledAt: Date | null;
  };
  return { ...linked, state: stateOfLink({ withdrawnAt, cancelledAt, startsAt: linked.meeting.startsAt }, now) };
}
