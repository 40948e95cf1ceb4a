import type { Locale } from '@maillage/domain';
import type { DataSource } from 'typeorm';

/** A link that still works, and what the mail that carries it says. */
export interface LivingLink {
  id: string;
  personId: string;
  email: string;
  /** The account's; French for somebody who has none yet. */
  locale: Locale;
  expiresAt: Date;
  /** The network that invites; null for a link that somebody asked for. */
  network: { name: string; timeZone: string } | null;
}

interface Row {
  id: string;
  person_id: string;
  email: string;
  locale: Locale | null;
  expires_at: Date;
  network_name: string | null;
  time_zone: string | null;
}

/** The link, or null when it is used, withdrawn or out of date: nobody is sent one that no longer works. */
export async function livingLink(db: DataSource, linkId: unknown, now: Date): Promise<LivingLink | null> {
  const [row] = (await db.query(
    `select l.id, l.person_id, l.email, a.locale, l.expires_at, n.name as network_name, n.time_zone
     from identity_sign_in_link l
     left join identity_account a on a.person_id = l.person_id
     left join networks_network n on n.id = l.network_id
     where l.id = $1 and l.used_at is null and l.expires_at > $2`,
    [linkId, now],
  )) as Row[];
  if (!row) return null;
  const { network_name: name, time_zone: timeZone } = row;
  return {
    id: row.id,
    personId: row.person_id,
    email: row.email,
    locale: row.locale ?? 'fr',
    expiresAt: row.expires_at,
    network: name !== null && timeZone !== null ? { name, timeZone } : null,
  };
}
