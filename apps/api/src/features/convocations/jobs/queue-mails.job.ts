import { type Locale, quietUntil, type SendingKind } from '@maillage/domain';
import type { FactDefinition, FactPayload } from '../../../platform/facts/fact.ts';
import { defineSubscriber } from '../../../platform/facts/subscriber.ts';
import type { JobContext } from '../../../platform/jobs/job-context.ts';
import type { Notice } from '../../../platform/mail/notice.ts';
import {
  convocationResent,
  convocationSent,
  convocationsReminded,
  convocationUpdateSent,
  invitationWithdrawn,
  personInvited,
} from '../convocations.facts.ts';
import { addressOf } from '../expected.sql.ts';
import { convocationMail } from '../mails/convocation.mail.ts';

interface Waiting {
  id: string;
  kind: SendingKind;
  convocationId: string;
  networkId: string;
  personId: string;
  address: string | null;
  locale: Locale;
  zone: string;
}

const waitingMessages = `
  select s.id, s.kind, c.id as "convocationId", c.network_id as "networkId", c.person_id as "personId",
    ${addressOf('c.network_id', 'c.person_id')} as address, coalesce(a.locale, 'fr') as locale,
    coalesce(a.time_zone, b.time_zone) as zone
  from convocations_sending s
  join convocations_convocation c on c.network_id = s.network_id and c.id = s.convocation_id
  join meetings_meeting m on m.network_id = s.network_id and m.id = s.meeting_id
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  left join identity_account a on a.person_id = c.person_id
  where s.network_id = $1 and s.meeting_id = $2 and c.channel = 'MAIL'
    and not exists (select from platform_mail mail where mail.id = s.id)
  order by c.position, c.id`;

/** Writes the mails of the messages of a meeting that have none yet, each under the id of its message. */
async function queueMails(job: JobContext, networkId: string | null, meetingId: string): Promise<void> {
  const rows = (await job.db.query(waitingMessages, [networkId, meetingId])) as Waiting[];
  const lost = rows.filter(({ address }) => address === null);
  if (lost.length > 0) await printInstead(job, lost);
  await job.mail.queue(
    rows.flatMap(({ id, kind, networkId, personId, address, locale, zone }) =>
      address === null
        ? []
        : [
            {
              id,
              notBefore: kind === 'REMINDER' ? quietUntil(job.now(), zone) : null,
              template: convocationMail.name,
              networkId,
              factId: null,
              recipientPersonId: personId,
              recipientAddress: address,
              locale,
              params: { sendingId: id },
            },
          ],
    ),
  );
}

/** The address went away since the convocation left: it is not lost, it is to be printed. */
const printInstead = (job: JobContext, lost: readonly Waiting[]) =>
  job.db.query(`update convocations_convocation set channel = 'LETTER' where id = any($1::uuid[])`, [
    lost.map(({ convocationId }) => convocationId),
  ]);

type OfMeeting = FactPayload & { meetingId: string };

const queueAfter = <Payload extends OfMeeting>(name: string, fact: FactDefinition<Payload>): Notice => ({
  ...defineSubscriber<Payload>({
    name,
    fact,
    run: (job, { networkId, payload }) => queueMails(job, networkId, payload.meetingId),
  }),
  template: convocationMail,
});

/** After whatever has messages leave. */
export const queueMailsJobs: Notice[] = [
  queueAfter('convocations.queueInvitations', convocationSent),
  queueAfter('convocations.queueUpdates', convocationUpdateSent),
  queueAfter('convocations.queueReminders', convocationsReminded),
  queueAfter('convocations.queueAgain', convocationResent),
  queueAfter('convocations.queueInvitation', personInvited),
  queueAfter('convocations.queueWithdrawal', invitationWithdrawn),
];
