import { formatDate } from '@maillage/domain';
import { action, paragraph } from '../../platform/mail/blocks.ts';
import { mailTemplate } from '../../platform/mail/mail-template.ts';
import { defineNotice, type Recipient } from '../../platform/mail/notice.ts';
import { minutesPublished } from './meetings.facts.ts';

interface PublishedMinutes {
  body_name: string;
  network_slug: string;
  meeting_id: string;
  starts_at: Date;
  time_zone: string;
}

const publishedMeeting = `
  select b.name as body_name, n.slug as network_slug, m.id as meeting_id, m.starts_at, m.time_zone
  from meetings_meeting m
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  join networks_network n on n.id = m.network_id
  where m.id = $1 and m.state = 'PUBLISHED'`;

/** Who sits in the body on that day and may read the minutes, at the address by which they sign in, else the network's. */
const readersOfMeeting = `
  select distinct on (d.person_id) d.person_id, coalesce(a.email, c.email) as address, coalesce(a.locale, 'fr') as locale
  from meetings_meeting m
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  join governance_mandate d on d.network_id = m.network_id and d.body_id = m.body_id
  left join identity_account a on a.person_id = d.person_id
  left join actors_contact c on c.network_id = m.network_id and c.person_id = d.person_id
  where m.id = $1 and coalesce(a.email, c.email) is not null
    and d.from_on <= ($2::timestamptz at time zone b.time_zone)::date
    and coalesce(d.until_on, 'infinity') >= ($2::timestamptz at time zone b.time_zone)::date
    and (m.visibility <> 'RESTRICTED' or d.person_id = any(m.named_person_ids))
    and (b.visibility <> 'RESTRICTED' or d.person_id = any(b.named_person_ids))
  order by d.person_id`;

const day = (minutes: PublishedMinutes, locale: 'fr' | 'en') =>
  formatDate(minutes.starts_at, { zone: minutes.time_zone, locale });

const link = (minutes: PublishedMinutes) => `/n/${minutes.network_slug}/seances/${minutes.meeting_id}`;

/** Nothing of the minutes is in the mail: who opens it must sign in, and have the right that day. */
export const minutesPublishedMail = mailTemplate<PublishedMinutes>({
  name: 'meetings.minutesPublished',
  load: async (job, { params }) =>
    ((await job.db.query(publishedMeeting, [params.meetingId])) as PublishedMinutes[])[0] ?? null,
  subject: {
    fr: (minutes) => `Compte rendu publié : ${minutes.body_name}`,
    en: (minutes) => `Minutes published: ${minutes.body_name}`,
  },
  blocks: {
    fr: (minutes) => [
      paragraph(`Le compte rendu de la réunion du ${day(minutes, 'fr')} (${minutes.body_name}) est en ligne.`),
      action('Lire le compte rendu', link(minutes)),
    ],
    en: (minutes) => [
      paragraph(`The minutes of the meeting of ${day(minutes, 'en')} (${minutes.body_name}) are online.`),
      action('Read the minutes', link(minutes)),
    ],
  },
  reason: {
    fr: (minutes) => `Vous recevez ce message parce que vous siégez dans l'instance ${minutes.body_name}.`,
    en: (minutes) => `You receive this message because you sit in ${minutes.body_name}.`,
  },
});

/** Tells those who sit in the body that the minutes are out. */
export const minutesPublishedNotice = defineNotice({
  name: 'meetings.tellMinutesPublished',
  fact: minutesPublished,
  template: minutesPublishedMail,
  recipients: async (job, { payload, recordedAt }) => {
    const rows = (await job.db.query(readersOfMeeting, [payload.meetingId, recordedAt])) as {
      person_id: string;
      address: string;
      locale: Recipient['locale'];
    }[];
    return rows.map(({ person_id: personId, address, locale }) => ({ personId, address, locale }));
  },
});
