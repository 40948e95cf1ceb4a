import type { SendingKind } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import { documentsReadBy, type ReadableDocument } from '../../meetings/index.ts';
import { convocationOfLink, type LinkedConvocation } from './convocation-of-link.ts';

/** What a message says, as things stand when it leaves. */
export interface Message {
  kind: SendingKind;
  convocation: LinkedConvocation;
  queuedAt: Date;
  /** Those that the recipient may open. */
  documents: ReadableDocument[];
}

interface SendingRow {
  networkId: string;
  kind: SendingKind;
  queuedAt: Date;
  convocationId: string;
  /** A message before this one was tried: it may have arrived, whatever the server answered. */
  wasTried: boolean;
  /** A message before this one was never tried: it will say how things stand when it leaves. */
  isAnnounced: boolean;
}

const readSending = `
  select s.network_id as "networkId", s.kind, s.queued_at as "queuedAt", s.convocation_id as "convocationId",
    coalesce(bool_or(mail.attempts > case mail.error_code when 'WITHDRAWN' then 1 else 0 end), false) as "wasTried",
    coalesce(bool_or(mail.attempts = 0 and mail.state = 'QUEUED'), false) as "isAnnounced"
  from convocations_sending s
  left join convocations_sending earlier on earlier.network_id = s.network_id
    and earlier.convocation_id = s.convocation_id and earlier.id < s.id
  left join platform_mail mail on mail.id = earlier.id
  where s.id = $1
  group by s.id`;

/** A message that is about to leave; null when it would say nothing true, or nothing new, any more. */
export async function readMessage(db: DataSource, sendingId: string, now: Date): Promise<Message | null> {
  const [row] = (await db.query(readSending, [sendingId])) as SendingRow[];
  const convocation = row && (await convocationOfLink(db, row.convocationId, now));
  if (!convocation || !isWorthSaying(row, convocation)) return null;
  const reader = { networkId: row.networkId, meetingId: convocation.meeting.id, personId: convocation.person.id };
  const documents = await documentsReadBy(db, reader, now);
  return { kind: row.kind, queuedAt: row.queuedAt, convocation, documents };
}

function isWorthSaying({ kind, wasTried, isAnnounced }: SendingRow, convocation: LinkedConvocation): boolean {
  if (kind === 'CANCELLATION')
    return wasTried && (convocation.state === 'CANCELLED' || convocation.state === 'WITHDRAWN');
  if (convocation.state !== 'OPEN') return false;
  if (kind === 'UPDATE') return !isAnnounced;
  return kind === 'INVITATION' || (convocation.wantsReminders && awaits(convocation));
}

/** Has not answered, or comes and has something to prepare. */
const awaits = ({ answer, agenda }: LinkedConvocation) =>
  answer === 'PENDING' ||
  ((answer === 'PRESENT' || answer === 'REMOTE') && agenda.some(({ isPresentedByReader }) => isPresentedByReader));
