import { type OccurrenceSkip, occurrenceSkips } from '@maillage/domain';
import { Check, Entity, Unique } from 'typeorm';
import { Code, Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/**
 * A date of the rule, and its meeting. Moved or cancelled, the meeting stays the one of that date: `plannedAt` is what
 * calendars call RECURRENCE-ID. Source: RFC 5545 §3.8.4.4.
 */
@Entity('series_occurrence')
@OfNetwork()
@KeyTo('SeriesEntity', 'seriesId')
@KeyTo('MeetingEntity', 'meetingId')
@Unique(['networkId', 'seriesId', 'plannedAt'])
@Unique(['networkId', 'meetingId'])
@Check('ck_series_occurrence_skipped', 'meeting_id is not null or skipped_because is not null')
export class OccurrenceEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() seriesId: string;
  /** When the rule says; never changes. */
  @Instant() plannedAt: Date;
  /** Null when the date was skipped and nobody gave it another. */
  @Ref({ nullable: true }) meetingId: string | null;
  /** Why the rule's own date has no meeting. Kept when the meeting was put on another day. */
  @Code(occurrenceSkips, { nullable: true }) skippedBecause: OccurrenceSkip | null;
}
